// SPDX-License-Identifier: GPL-2.0-or-later
// The elements of HTML that mean something to the reader of web pages.
#pragma once

#include <cstdint>
#include <string_view>

namespace osint {

enum class Element : std::uint8_t {
  other,  // an inline element without a meaning of its own
  text,   // not an element: a stretch of text
  block,  // a block element without a meaning of its own: <div>, <section>
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
  unseen,  // content that is never text: <style>, <template>, <iframe>, <svg>
};

// Returns the element with this name, which must be in lower case; `other` if there is none.
Element element_of(std::string_view name);

// Returns true if browsers begin a new line before and after the element.
bool is_block(Element element);

}  // namespace osint
