// SPDX-License-Identifier: GPL-2.0-or-later
// format=flowed (RFC 3676): lines that end in a blank go on in the next.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// `text` is valid UTF-8 with LF line ends. Paragraphs become one line each, an empty line follows those that were several; quoted ones begin
// with ">" signs and a blank. `delete_spaces`: the blank at a line's end is no part of the text.
std::string unflowed(std::string_view text, bool delete_spaces);

}  // namespace osint
