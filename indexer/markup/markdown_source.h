// SPDX-License-Identifier: GPL-2.0-or-later
// Markdown as people and converters write it -> Markdown that a parser reads as it is meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/markup/lined_text.h"

namespace osint {

// "\r\n" and "\r" as "\n".
std::string with_plain_line_ends(std::string_view text);

// `text` is valid UTF-8, its lines end with '\n'. Changes:
// - A line of dashes or equal signs makes a heading of one short line only; else it separates.
// - Underscores and asterisks within addresses are protected (protected_signs.h).
// - Definitions of links that nothing refers to, and definitions of notes ("[^1]: ...") are text.
// - A table begins a block of its own. A line "|---|---|" that does not fit the line above, so that it makes no table, is text.
LinedText prepared_markdown(const std::string& text);

// The end of a list's marker at `at` ("-", "12."), or `at` where there is none.
std::size_t list_marker_end(std::string_view line, std::size_t at);

}  // namespace osint
