// SPDX-License-Identifier: GPL-2.0-or-later
// HTML inside Markdown: its tags, and a block of it as Markdown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/markup/lined_text.h"
#include "schema/reading_remarks.h"

namespace osint {

struct HtmlTag {
  std::string name;  // lower case; "!" for a declaration or a comment
  bool closing = false;
  std::string_view attributes;
};

// The tag that begins at `text` and ends with its first '>'. Nothing where `text` begins otherwise.
std::optional<HtmlTag> html_tag(std::string_view text);

// Whether HTML (or a word processor's dialect, "o:p") has such an element. "<name withheld>" is no tag.
bool is_html_element(std::string_view name);

// The value of an attribute, or empty.
std::string html_attribute(const HtmlTag& tag, std::string_view name);

// What a comment or a script says is nobody's text. Nothing where it says no more than one word, as "<!-- image -->".
std::optional<DroppedText> dropped_comment(std::string_view comment, int line);

// A block of HTML -> Markdown with the same texts: an element that is a block becomes a paragraph, a heading, a list
// item (also <td>) or a quote. Tags of emphasis and links stay. Comments and scripts go to `dropped`. `line` is the
// block's first line.
LinedText html_as_markdown(std::string_view html, int line, std::vector<DroppedText>& dropped);

}  // namespace osint
