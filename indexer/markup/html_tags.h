// SPDX-License-Identifier: GPL-2.0-or-later
// HTML inside Markdown: recognises its tags, and rewrites a block of it as Markdown.
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
  std::string name;  // in lower case; "!" for a declaration or a comment
  bool closing = false;
  std::string_view attributes;
};

// Returns the tag that begins at the beginning of `text` and ends with its first '>'; nullopt if there is
// none. `attributes` points into `text`.
std::optional<HtmlTag> html_tag(std::string_view text);

// Returns true for elements of HTML and of word processors ("o:p"). "<name withheld>" is not a tag.
bool is_html_element(std::string_view name);

// Returns the value of an attribute; an empty string if the tag does not have it.
std::string html_attribute(const HtmlTag& tag, std::string_view name);

// Returns the text of a comment or a script as dropped text; nullopt if it is a single word, as in "<!--
// image -->".
std::optional<DroppedText> dropped_comment(std::string_view comment, int line);

// Rewrites a block of HTML as Markdown with the same text. Each block element becomes a paragraph, a heading,
// a list item (also <td>) or a quote. Tags of emphasis and links stay. Comments and scripts go to `dropped`.
// `line` is the line of the block's first line.
LinedText html_as_markdown(std::string_view html, int line, std::vector<DroppedText>& dropped);

}  // namespace osint
