// SPDX-License-Identifier: GPL-2.0-or-later
// Stretches of a text: trims separators and brackets from them, splits them, and tests what they contain. All
// text must be valid UTF-8; offsets are in bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/ascii.h"

namespace osint {

// The bytes [begin, end) of a text.
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

// Returns true if the text contains more than punctuation.
bool says_something(std::string_view text);

// Returns true if at least half of the letters are Latin, and if there are no letters.
bool is_latin(std::string_view text);

// Returns true if the text ends with a full stop that belongs neither to an abbreviation ("U.S.", "Jr.") nor
// to an ellipsis.
bool ends_with_full_stop(std::string_view text);

// Returns the text without the commas and full stops at its end.
std::string without_end_marks(std::string text);

// Returns the bracket that begins at `at` and closes before `end`; an empty range if there is none. Brackets
// are round or square; round ones may be full-width.
Range bracket_at(std::string_view text, std::size_t at, std::size_t end);
// Returns the bracket that closes right before `end` and begins after `begin`; an empty range if there is
// none.
Range bracket_before(std::string_view text, std::size_t begin, std::size_t end);
// Returns the range inside a bracket that one of these functions returned.
Range inner_of_bracket(std::string_view text, Range bracket);

// Returns the offset of the last code point of a text, which must not be empty.
std::size_t last_code_point(std::string_view text);

// Returns the range without the separators at its ends and without brackets at its ends whose partner is
// elsewhere.
Range trimmed(std::string_view text, Range range);
// Returns the text of trimmed(), with each run of white space collapsed to a blank.
std::string trimmed_text(std::string_view text, Range range);

// Returns the parts of `range` between separators. Separators in brackets do not count. `length_at` returns
// the length of the separator at an offset, or 0.
std::vector<Range> split(std::string_view text, Range range,
                         std::size_t (*length_at)(std::string_view, std::size_t));

// A separator for split(): returns the length of a comma or semicolon at `at`, including Chinese ones; 0 if
// there is none.
std::size_t comma_at(std::string_view text, std::size_t at);

}  // namespace osint
