// SPDX-License-Identifier: GPL-2.0-or-later
// Signs that Markdown would take for markup and that are text, as the underscores of an address. While a text is
// parsed, code points that no text has (noncharacters of Unicode) stand for them.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace osint {

inline constexpr std::string_view underscore_sign = "\uFDD0";
inline constexpr std::string_view asterisk_sign = "\uFDD1";
inline constexpr std::string_view empty_sign = "\uFDD2";  // stands for nothing

// What the code point at text[0], one of the above, stands for; `length` is set to its bytes. Where it is none of
// them, nothing is set.
inline std::string_view protected_sign(std::string_view text, std::size_t& length) {
  if (!text.starts_with("\xEF\xB7") || text.size() < 3) return {};
  const char last = text[2];
  if (last != underscore_sign[2] && last != asterisk_sign[2] && last != empty_sign[2]) return {};
  length = 3;
  return last == underscore_sign[2] ? "_" : last == asterisk_sign[2] ? "*" : "";
}

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
