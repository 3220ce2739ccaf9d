// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of HTML that mean something to this reader.
#pragma once

#include <cstdint>
#include <string_view>

namespace osint {

enum class Element : std::uint8_t {
  other,  // inline, without a meaning of its own
  text,   // no element: a stretch of text
  block,  // a block without a meaning of its own: <div>, <section>
  a,
  article,
  aside,
  blockquote,
  body,
  br,
  caption,
  cell,
  description,  // <dt>, <dd>
  emphasis,     // <em>, <i>, <cite>, <dfn>
  figcaption,
  figure,
  footer,
  form,
  form_control,
  frameset,
  head,
  header,
  heading,
  hr,
  html,
  img,
  li,
  link,
  main,
  meta,
  nav,
  noscript,
  ordered_list,
  p,
  pre,
  q,
  row,
  ruby_text,
  script,
  section,
  strong,
  sup,
  table,
  time,
  title,
  unordered_list,
  unseen,  // what is never text: <style>, <template>, <iframe>, <svg>
};

// By the name in small letters.
Element element_of(std::string_view name);

// Whether browsers begin a new line before it and after it.
bool is_block(Element element);

}  // namespace osint
