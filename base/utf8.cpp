// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace osint {

char32_t next_long_code_point(std::string_view text, std::size_t& offset, bool* valid) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  auto i = static_cast<std::int64_t>(offset);
  const auto size = static_cast<std::int64_t>(text.size());
  UChar32 c = 0;
  U8_NEXT(bytes, i, size, c);
  offset = static_cast<std::size_t>(i);
  if (c < 0) {
    if (valid != nullptr) *valid = false;
    return replacement_character;
  }
  return static_cast<char32_t>(c);
}

void append_utf8(std::string& out, char32_t code_point) {
  if (code_point < 0x80) {
    out.push_back(static_cast<char>(code_point));
    return;
  }
  char buffer[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(buffer, length, static_cast<UChar32>(code_point));
  out.append(buffer, static_cast<std::size_t>(length));
}

bool is_valid_utf8(std::string_view text) {
  bool valid = true;
  for (std::size_t i = 0; i < text.size() && valid;) next_code_point(text, i, &valid);
  return valid;
}

std::string repaired_utf8(std::string_view text, std::size_t* repairs) {
  if (is_valid_utf8(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    bool valid = true;
    append_utf8(out, next_code_point(text, i, &valid));
    if (!valid && repairs != nullptr) ++*repairs;
  }
  return out;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++count) next_code_point(text, i);
  return count;
}

int columns(char32_t code_point) {
  const auto c = static_cast<UChar32>(code_point);
  if (c < 0x300) return 1;
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK: return 0;
    case U_FORMAT_CHAR: return u_hasBinaryProperty(c, UCHAR_PREPENDED_CONCATENATION_MARK) != 0 ? 1 : 0;
    default: break;
  }
  const int syllable = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
  if (syllable == U_HST_VOWEL_JAMO || syllable == U_HST_TRAILING_JAMO) return 0;
  // Hexagrams are wide since Unicode 16, circled numbers on black squares on every terminal.
  if ((c >= 0x4DC0 && c <= 0x4DFF) || (c >= 0x3248 && c <= 0x324F)) return 2;
  const int width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

int columns(std::string_view text) {
  int sum = 0;
  for (std::size_t i = 0; i < text.size();) sum += columns(next_code_point(text, i));
  return sum;
}

bool is_whitespace(char32_t c) {
  // Nearly all text is ASCII, and ICU's look-up costs more than everything else done with a character.
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_invisible(char32_t c) {
  return c >= 0x80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_variation_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

std::string collapsed_whitespace(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  std::size_t word = 0;  // where the stretch without white space began
  const auto finish = [&](std::size_t end) {
    if (end == word) return;
    if (!out.empty()) out += ' ';
    out.append(text, word, end - word);
  };
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] > ' ' && text[i] < 0x7F) {  // ASCII that is no white space: nearly all of a text
      ++i;
      continue;
    }
    // A single blank between words stays as it is.
    if (text[i] == ' ' && i > word && i + 1 < text.size() && text[i + 1] > ' ' && text[i + 1] < 0x7F) {
      i += 2;
      continue;
    }
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    // The ideographic space separates Chinese names and must not read as a line break would.
    if (!is_whitespace(c) || c == 0x3000) continue;
    finish(begin);
    word = i;
  }
  finish(text.size());
  return out;
}

bool is_blank(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (!is_whitespace(c) || c == 0x3000) return false;
  }
  return true;
}

}  // namespace osint
