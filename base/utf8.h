// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes, checks and measures UTF-8. Except where a comment says otherwise, the functions accept any bytes,
// and an ill-formed sequence counts as one U+FFFD.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace osint {

inline constexpr char32_t replacement_character = 0xFFFD;

// Does the work of next_code_point() for bytes that are not ASCII.
char32_t next_long_code_point(std::string_view text, std::size_t& offset, bool* valid);

// Returns the code point at `offset` and moves `offset` past it. Requires offset < text.size(). An ill-formed
// sequence (a maximal subpart, Unicode 3.9) yields replacement_character and sets `*valid` to false; `valid`
// may be null.
inline char32_t next_code_point(std::string_view text, std::size_t& offset, bool* valid = nullptr) {
  const auto first = static_cast<unsigned char>(text[offset]);
  if (first >= 0x80) return next_long_code_point(text, offset, valid);
  ++offset;
  return first;
}

// `code_point` must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// Replaces each ill-formed sequence by U+FFFD and adds their number to `*repairs`, which may be null.
std::string repaired_utf8(std::string_view text, std::size_t* repairs = nullptr);

std::size_t code_points(std::string_view text);

// Returns the width on a terminal (UAX #11). East Asian wide and full-width characters and emoji take two
// columns. Combining marks, invisible characters and the later letters of a Hangul syllable take none.
// Controls count as one.
int columns(std::string_view text);
int columns(char32_t code_point);

// Replaces each run of white space by one blank and removes it at both ends. The ideographic space (U+3000),
// which separates Chinese names, stays.
std::string collapsed_whitespace(std::string_view text);

// Returns whether Unicode gives the code point the property White_Space.
bool is_whitespace(char32_t code_point);

// Returns whether a code point is invisible and does not separate words (Unicode's
// Default_Ignorable_Code_Point): variation selectors, zero-width joiners and spaces, soft hyphens, direction
// marks.
bool is_invisible(char32_t code_point);

// Returns whether a code point selects a form of the character before it (U+FE00..U+FE0F and
// U+E0100..U+E01EF).
bool is_variation_selector(char32_t code_point);

// Returns whether collapsed_whitespace() would return "".
bool is_blank(std::string_view text);

}  // namespace osint
