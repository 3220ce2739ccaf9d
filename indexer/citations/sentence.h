// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether a text is a sentence of prose, from the capitals of its words and from common short words.
#pragma once

#include <cstddef>
#include <string_view>

namespace osint {

struct Sentence {
  std::size_t end = 0;      // byte offset after its last character
  std::size_t words = 0;    // each Han character counts as half a word
  std::size_t small = 0;    // words that begin in lower case
  std::size_t uncased = 0;  // words in scripts without capital letters
  bool terminated = false;  // by a full stop, a question mark or an exclamation mark
  bool verb = false;        // it has a common verb, such as "is" or "said", or a pronoun

  bool is_prose() const;       // at least five words, written as a sentence
  bool is_long_prose() const;  // the same, with at least eight words
  bool is_excerpt() const;     // it could follow a complete citation
};

// Reads one sentence from byte offset `at`, at most 600 bytes. Abbreviations and single line breaks do not
// end a sentence.
Sentence read_sentence(std::string_view text, std::size_t at);

}  // namespace osint
