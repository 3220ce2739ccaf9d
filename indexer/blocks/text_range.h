// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of a text -> what is left of it without separators and brackets, its parts, whether it says
// anything. Text is valid UTF-8, offsets are bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace osint {

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
};

inline bool is_word_byte(char c) {
  return is_ascii_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}
bool has_digit(std::string_view text);

inline bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Whether anything is left but punctuation.
bool says_something(std::string_view text);

// Whether most of the letters are Latin; true where there are no letters.
bool is_latin(std::string_view text);

// A full stop that ends no abbreviation ("U.S.", "Jr.") and no ellipsis.
bool ends_with_full_stop(std::string_view text);

// Without its last characters that are commas or full stops.
std::string without_end_marks(std::string text);

// The bracket, round or square, ASCII or full-width, that begins at `at` and ends before `end`; empty where none does.
Range bracket_at(std::string_view text, std::size_t at, std::size_t end);
// The bracket that ends right at `end` and begins behind `begin`; empty where none does.
Range bracket_before(std::string_view text, std::size_t begin, std::size_t end);
// What stands within the brackets of a range that one of these gave.
Range inner_of_bracket(std::string_view text, Range bracket);

// Where the last code point of a text that is not empty begins.
std::size_t last_code_point(std::string_view text);

// Without separators at the ends, nor brackets whose partner is elsewhere.
Range trimmed(std::string_view text, Range range);
std::string trimmed_text(std::string_view text, Range range);

// The parts of `range` between separators outside brackets; `length_at` says how long one is at an offset.
std::vector<Range> split(std::string_view text, Range range,
                         std::size_t (*length_at)(std::string_view, std::size_t));

// For `split`: the length of a comma or semicolon, Chinese ones too; 0 where there is none.
std::size_t comma_at(std::string_view text, std::size_t at);

}  // namespace osint
