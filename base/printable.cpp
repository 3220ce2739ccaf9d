// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/printable.h"

#include "base/utf8.h"

namespace osint {

bool is_printable(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
  if (c < 0x061C) return true;
  const bool bidirectional = c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
                             (c >= 0x2066 && c <= 0x2069);
  const bool separator = c == 0x2028 || c == 0x2029;
  const bool invisible = c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
  const bool deprecated_format = c >= 0x206A && c <= 0x206F;
  // Noncharacters are not for interchange: some programs reject a whole file because of one.
  const bool noncharacter = (c & 0xFFFEU) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
  return !bidirectional && !separator && !invisible && !deprecated_format && !noncharacter;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (is_printable(c)) {
      append_utf8(out, c);
    } else if (c == U'\t' || c == U'\n' || c == U'\r' || c == U'\v' || c == U'\f' || c == 0x85 ||
               c == 0x2028 || c == 0x2029) {
      out += ' ';
    } else {
      append_utf8(out, replacement_character);
    }
  }
  return out;
}

}  // namespace osint
