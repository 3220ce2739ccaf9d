// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a mail's header: "=?gb2312?B?0MLOxQ==?=" (RFC 2047).
#pragma once

#include <string>
#include <string_view>

namespace osint {

// One line of valid UTF-8. Words side by side that name one character set are decoded together, because programs part them
// within a character. What is no encoded word stays, and bytes beyond ASCII are read as charset_decoded() has it.
std::string decoded_words(std::string_view value);

}  // namespace osint
