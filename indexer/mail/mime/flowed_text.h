// SPDX-License-Identifier: GPL-2.0-or-later
// Joins the lines of text in format=flowed (RFC 3676), where a line that ends in a blank continues in the
// next one.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// `text` must be valid UTF-8 with LF line ends. Each paragraph becomes one line, and an empty line follows a
// paragraph that had several. Lines of quotations begin with ">" signs and a blank. If `delete_spaces`, the
// blank at the end of a line is not part of the text.
std::string unflowed(std::string_view text, bool delete_spaces);

}  // namespace osint
