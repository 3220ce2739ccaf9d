// SPDX-License-Identifier: GPL-2.0-or-later
// UTF-8: validity, code points, columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace osint {

inline constexpr char32_t replacement_character = 0xFFFD;

// next_code_point() of a character that is not ASCII.
char32_t next_long_code_point(std::string_view text, std::size_t& offset, bool* valid);

// The code point at `offset`, which moves past it; ill-formed bytes give replacement_character
// (maximal subparts, Unicode 3.9) and set `*valid` to false where it is given.
inline char32_t next_code_point(std::string_view text, std::size_t& offset, bool* valid = nullptr) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first >= 0x80) return next_long_code_point(text, offset, valid);
  ++offset;
  return first;
}

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// Ill-formed bytes replaced by U+FFFD; `*repairs` counts them where it is given.
std::string repaired_utf8(std::string_view text, std::size_t* repairs = nullptr);

std::size_t code_points(std::string_view text);

// Columns on a terminal: East Asian wide and full-width characters and emoji take two, marks, what is not seen and
// the further letters of a Hangul syllable none (UAX #11).
int columns(std::string_view text);
int columns(char32_t code_point);

// Runs of white space become one blank; none at the ends.
std::string collapsed_whitespace(std::string_view text);

// Unicode's White_Space.
bool is_whitespace(char32_t code_point);

// What is not seen and parts nothing: variation selectors, zero-width joiners and spaces, soft hyphens, marks of
// direction (Unicode's Default_Ignorable_Code_Point).
bool is_invisible(char32_t code_point);

// U+FE00 and the like: which form of the character before is meant.
bool is_variation_selector(char32_t code_point);

// Whether collapsed_whitespace() would leave nothing.
bool is_blank(std::string_view text);

}  // namespace osint
