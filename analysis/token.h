// SPDX-License-Identifier: GPL-2.0-or-later
// A word of a text as the index has it.
#pragma once

#include <cstdint>
#include <string>

namespace osint {

// Longer terms are cut at a character boundary. Xapian allows 245 bytes including the prefix.
inline constexpr std::size_t max_term_bytes = 200;

enum class TokenForm : std::uint8_t {
  word,     // the word as it is written; each word of the text has exactly one such token
  variant,  // another spelling of the word at this position: xian for xi'an, 230000 for 230,000
  joined,   // several words as one (joined_forms.h), at its first and at its last position: j20 for J-20
};

// A word of a text. [begin, end) are the bytes it occupies, without a possessive 's.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // Counted from 0. The next word is at the next position, or one further on if punctuation separates a Han
  // character from its neighbour.
  std::uint32_t position = 0;
  TokenForm form = TokenForm::word;
  // A single Han character.
  bool han = false;
  // Folded, not stemmed; not empty and at most max_term_bytes long.
  std::string term;
};

}  // namespace osint
