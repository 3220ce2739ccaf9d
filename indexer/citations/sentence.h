// SPDX-License-Identifier: GPL-2.0-or-later
// Text -> whether a sentence of prose stands there, by its words' first letters and common small words.
#pragma once

#include <cstddef>
#include <string_view>

namespace osint {

struct Sentence {
  std::size_t end = 0;      // behind its full stop
  std::size_t words = 0;    // Chinese characters count as half a word each
  std::size_t small = 0;    // words in small letters
  std::size_t uncased = 0;  // words in scripts without capital letters
  bool terminated = false;  // by a full stop, a question mark or an exclamation mark
  bool verb = false;        // "is", "was", "said" and the like, or a pronoun

  bool is_prose() const;       // five words or more, written as a sentence
  bool is_long_prose() const;  // eight or more
  bool is_excerpt() const;     // what could follow a citation that is whole
};

// Reads up to 600 bytes from `at`; an abbreviation or a single line break does not end a sentence.
Sentence read_sentence(std::string_view text, std::size_t at);

}  // namespace osint
