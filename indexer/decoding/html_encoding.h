// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the encoding that a web page declares within itself.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the label in <meta charset=...>, in <meta http-equiv="Content-Type" content="...; charset=...">, or
// in an XML declaration. The search follows the prescan of the HTML Standard (13.2.3.2), but looks at the
// first 16 KiB rather than 1 KiB, because browsers start over if the label comes later. Returns an empty
// string if there is no label.
std::string declared_html_encoding(std::string_view bytes);

}  // namespace osint
