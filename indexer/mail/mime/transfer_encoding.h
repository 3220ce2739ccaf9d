// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a mail's part -> what they encode -> text.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// By the name of a Content-Transfer-Encoding: base64, quoted-printable, x-uuencode, or as they are. Malformed ones are read
// as far as they go.
std::string transfer_decoded(std::string_view bytes, std::string_view encoding);

// Valid UTF-8 with LF line ends. `charset` as a mail names it: one that is unknown, missing or evidently wrong is guessed by
// the bytes. Bytes that are none become U+FFFD.
std::string charset_decoded(std::string_view bytes, std::string_view charset);

}  // namespace osint
