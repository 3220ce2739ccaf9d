// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/vocabulary/word_patterns.h"

#include <algorithm>

#include "base/utf8.h"

namespace osint {

bool matches_wildcard(std::string_view pattern, std::string_view word) {
  constexpr std::size_t none = std::string_view::npos;
  std::size_t p = 0;
  std::size_t w = 0;
  std::size_t star = none;  // the last * met: everything before it is settled
  std::size_t resume = 0;
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = w;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      next_code_point(word, w);
    } else if (p < pattern.size() && pattern[p] == word[w]) {
      ++p;
      ++w;
    } else if (star != none) {
      p = star + 1;
      next_code_point(word, resume);
      w = resume;
    } else {
      return false;
    }
  }
  return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(),
                     [](char c) { return c == '*'; });
}

std::string_view literal_start(std::string_view wildcard) {
  return wildcard.substr(0, std::min(wildcard.find_first_of("*?"), wildcard.size()));
}

FuzzyWord::FuzzyWord(std::string_view word, unsigned most_edits) : most_edits_(most_edits) {
  for (std::size_t i = 0; i < word.size();) wanted_ += next_code_point(word, i);
  rows_.emplace_back();
  for (unsigned j = 0; j <= wanted_.size(); ++j) rows_.front().push_back(j);
  bytes_.push_back(0);
}

void FuzzyWord::fill(std::size_t depth, char32_t c) {
  if (rows_.size() <= depth) rows_.emplace_back(wanted_.size() + 1);
  const Row& above = rows_[depth - 1];
  Row& row = rows_[depth];
  row[0] = static_cast<unsigned>(depth);
  for (std::size_t j = 1; j <= wanted_.size(); ++j) {
    const unsigned change = wanted_[j - 1] == c ? 0 : 1;
    row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + change});
    if (depth > 1 && j > 1 && c == wanted_[j - 2] && last_[depth - 2] == wanted_[j - 1]) {
      row[j] = std::min(row[j], rows_[depth - 2][j - 2] + 1);
    }
  }
}

FuzzyWord::Verdict FuzzyWord::judge(std::string_view word) {
  std::size_t depth = 0;
  std::size_t at = 0;
  for (bool shared = true; at < word.size();) {
    const char32_t c = next_code_point(word, at);
    shared = shared && depth < last_.size() && last_[depth] == c;
    ++depth;
    if (!shared) {
      last_.resize(depth - 1);
      last_ += c;
      bytes_.resize(depth);
      bytes_.push_back(at);
      fill(depth, c);
    }
    // A swap looks two characters back.
    const auto least = [&](std::size_t d) { return *std::min_element(rows_[d].begin(), rows_[d].end()); };
    if (least(depth) > most_edits_ && least(depth - 1) >= most_edits_) return {false, 0, bytes_[depth]};
  }
  last_.resize(depth);
  bytes_.resize(depth + 1);
  return {rows_[depth].back() <= most_edits_, rows_[depth].back(), 0};
}

}  // namespace osint
