// SPDX-License-Identifier: GPL-2.0-or-later
// What wildcards, fuzzy words and regular expressions accept, word by word. Pure; all text is folded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// * stands for any number of characters, ? for one.
bool matches_wildcard(std::string_view pattern, std::string_view word);

// The characters before the first wildcard.
std::string_view literal_start(std::string_view wildcard);

// Optimal string alignment: letters inserted, left out, changed, or swapped with their neighbour, no letter
// twice. Faster for words in ascending order, of which each shares its beginning with the last.
class FuzzyWord {
 public:
  FuzzyWord(std::string_view word, unsigned most_edits);

  struct Verdict {
    bool accepted = false;
    unsigned edits = 0;    // of an accepted word
    std::size_t dead = 0;  // no word that begins with so many bytes of this one is accepted; 0: unknown
  };
  Verdict judge(std::string_view word);

 private:
  using Row = std::vector<unsigned>;
  void fill(std::size_t depth, char32_t c);
  std::u32string wanted_;
  unsigned most_edits_;
  std::u32string last_;
  std::vector<Row> rows_;           // rows_[d]: after d characters of last_
  std::vector<std::size_t> bytes_;  // of the first d characters
};

}  // namespace osint
