// SPDX-License-Identifier: GPL-2.0-or-later
// Matches single words against wildcards and fuzzy words. All text is folded UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// `*` stands for any number of characters, and `?` for one.
bool matches_wildcard(std::string_view pattern, std::string_view word);

// Returns the characters before the first wildcard.
std::string_view literal_start(std::string_view wildcard);

// Compares words with one word by optimal string alignment: it counts characters that are inserted, deleted,
// substituted or swapped with a neighbour, none of them twice. It is fastest for words in ascending order,
// because it reuses the work for the beginning that a word shares with the one before.
class FuzzyWord {
 public:
  FuzzyWord(std::string_view word, unsigned most_edits);

  struct Verdict {
    bool accepted = false;
    unsigned edits = 0;  // set if the word is accepted
    // No word is accepted that begins with the first `dead` bytes of this one; 0 if that is unknown.
    std::size_t dead = 0;
  };
  Verdict judge(std::string_view word);

 private:
  using Row = std::vector<unsigned>;
  void fill(std::size_t depth, char32_t c);
  std::u32string wanted_;
  unsigned most_edits_;
  std::u32string last_;
  std::vector<Row> rows_;           // rows_[d]: the row after d characters of last_
  std::vector<std::size_t> bytes_;  // bytes_[d]: the size of the first d characters
};

}  // namespace osint
