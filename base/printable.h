// SPDX-License-Identifier: GPL-2.0-or-later
// The one sanitiser: whatever comes from a file, a file name or a query passes it on its way to a
// terminal.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Whether a code point may reach a terminal: not C0, C1, DEL, bidirectional controls, line and
// paragraph separators, interlinear annotations, byte order marks or tags (U+E0000..U+E007F).
bool is_printable(char32_t code_point);

// White space controls become blanks; everything else that is not printable, and every byte that is
// not UTF-8, becomes U+FFFD. The result is one line.
std::string printable(std::string_view text);

}  // namespace osint
