// SPDX-License-Identifier: GPL-2.0-or-later
// The encoding that a web page names within itself.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// The label in <meta charset=...> or <meta http-equiv="Content-Type" content="...; charset=...">, as the HTML Standard looks
// for it ahead of parsing (13.2.3.2), or in an XML declaration. Empty where the first 16 KiB have none: the standard looks at
// 1 KiB, and browsers begin anew where the label comes later.
std::string declared_html_encoding(std::string_view bytes);

}  // namespace osint
