// SPDX-License-Identifier: GPL-2.0-or-later
// Protects signs that Markdown would take for markup but that are text, such as the underscores of an
// address. While a text is parsed, noncharacters of Unicode, which no text contains, replace them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace osint {

inline constexpr std::string_view underscore_sign = "\uFDD0";
inline constexpr std::string_view asterisk_sign = "\uFDD1";
inline constexpr std::string_view empty_sign = "\uFDD2";  // removed without a replacement

// Returns the sign that the code point at the beginning of `text` replaces, and sets `length` to the code
// point's length in bytes. If it is none of the above, returns an empty view and leaves `length` as it is.
inline std::string_view protected_sign(std::string_view text, std::size_t& length) {
  if (!text.starts_with("\xEF\xB7") || text.size() < 3) return {};
  const char last = text[2];
  if (last != underscore_sign[2] && last != asterisk_sign[2] && last != empty_sign[2]) return {};
  length = 3;
  return last == underscore_sign[2] ? "_" : last == asterisk_sign[2] ? "*" : "";
}

// Returns the text with the original signs.
inline std::string without_protection(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t sign = std::min(text.find('\xEF', at), text.size());
    out.append(text, at, sign - at);
    at = sign;
    if (at == text.size()) break;
    std::size_t length = 0;
    out += protected_sign(text.substr(at), length);
    if (length == 0) out += text[at];
    at += length == 0 ? 1 : length;
  }
  return out;
}

}  // namespace osint
