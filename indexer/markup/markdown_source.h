// SPDX-License-Identifier: GPL-2.0-or-later
// Prepares Markdown as people and converters write it, so that a parser reads it as it is meant.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/markup/lined_text.h"

namespace osint {

// Replaces "\r\n" and "\r" by "\n".
std::string with_plain_line_ends(std::string_view text);

// `text` must be valid UTF-8, and its lines must end with '\n'. The changes are:
// - A line of dashes or equal signs makes a heading only of a single short line; otherwise it is a separator.
// - Underscores and asterisks in addresses are protected (protected_signs.h).
// - Definitions of links that nothing refers to, and definitions of notes ("[^1]: ..."), become text.
// - A table begins a block of its own. A line "|---|---|" becomes text if it does not fit the line above,
//   because it then makes no table.
LinedText prepared_markdown(const std::string& text);

// Returns the end of the list marker ("-", "12.") at `at`; returns `at` if there is none.
std::size_t list_marker_end(std::string_view line, std::size_t at);

}  // namespace osint
