// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes the bytes of a mail's part into text.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Decodes base64, quoted-printable or x-uuencode; returns the bytes unchanged for any other `encoding`, which
// is the value of a Content-Transfer-Encoding header. Malformed content is decoded as far as possible.
std::string transfer_decoded(std::string_view bytes, std::string_view encoding);

// Returns valid UTF-8 with LF line ends. `charset` is the name that the mail gives; if it is unknown, missing
// or evidently wrong, the character set is guessed from the bytes. Invalid sequences become U+FFFD.
std::string charset_decoded(std::string_view bytes, std::string_view charset);

}  // namespace osint
