// SPDX-License-Identifier: GPL-2.0-or-later
// Makes text safe for a terminal. All text from a file, a file name or a query passes through printable()
// before it is printed.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns whether a code point may reach a terminal. Controls (C0, DEL, C1), bidirectional controls, line and
// paragraph separators, interlinear annotations, byte order marks, tags (U+E0000..U+E007F), deprecated format
// characters and noncharacters may not.
bool is_printable(char32_t code_point);

// Replaces white space controls and separators by blanks, and every other code point that is not printable,
// and each ill-formed sequence, by U+FFFD. The result is valid UTF-8 in one line.
std::string printable(std::string_view text);

}  // namespace osint
