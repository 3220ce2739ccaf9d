// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes the encoded words in the headers of a mail: "=?gb2312?B?0MLOxQ==?=" (RFC 2047).
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns one line of valid UTF-8. Adjacent words in one character set are decoded together, because programs
// split them within characters. Text that is not an encoded word stays; its bytes beyond ASCII are read as by
// charset_decoded().
std::string decoded_words(std::string_view value);

}  // namespace osint
