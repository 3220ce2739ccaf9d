// SPDX-License-Identifier: GPL-2.0-or-later
// Whether the hyphen at a line's end belongs to the word ("state-owned") or only to the line end ("de-velopment").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace osint {

enum class WordEnd : std::uint8_t {
  unknown,         // leave the hyphen and the line end as they are
  without_hyphen,  // one word
  with_hyphen,     // two words with a hyphen between
};

// The parts before and after, as written, and how often the text has them elsewhere.
struct BrokenWord {
  std::string_view first;     // letters; empty after a digit
  std::string_view second;    // letters; empty before a digit
  bool soft = false;          // the hyphen is one that only line ends show
  bool at_line_end = true;    // false where a blank stands in the place of the line end
  bool after_hyphen = false;  // another hyphen stands before the first part
  std::size_t times_whole = 0;
  std::size_t times_hyphenated = 0;
  std::size_t times_first = 0;
  std::size_t times_second = 0;
};

WordEnd word_end(const BrokenWord& word);

}  // namespace osint
