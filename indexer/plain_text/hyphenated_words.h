// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether the hyphen at the end of a line belongs to the word ("state-owned") or only to the line
// break ("de-velopment").
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace osint {

enum class WordEnd : std::uint8_t {
  unknown,         // leave the hyphen and the line break as they are
  without_hyphen,  // join the parts into one word
  with_hyphen,     // join the parts with a hyphen
};

// A word that is broken by a hyphen. The parts are as written; the counts say how often the text has words
// elsewhere.
struct BrokenWord {
  std::string_view first;     // letters; empty after a digit
  std::string_view second;    // letters; empty before a digit
  bool soft = false;          // the hyphen is one that shows only at the end of a line
  bool at_line_end = true;    // false if a blank has replaced the line break
  bool after_hyphen = false;  // another hyphen precedes the first part
  std::size_t times_whole = 0;
  std::size_t times_hyphenated = 0;
  std::size_t times_first = 0;
  std::size_t times_second = 0;
};

WordEnd word_end(const BrokenWord& word);

}  // namespace osint
