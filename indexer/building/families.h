// SPDX-License-Identifier: GPL-2.0-or-later
// Collects the families of stems: each stem with the words that have it. A database stores them as Xapian
// synonyms, which queries use to expand stems. Only one thread may use a collector.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "analysis/analyzer.h"

namespace osint {

struct FamilyMember {
  std::string stem;
  std::string word;  // never equal to the stem
};

class Families {
 public:
  // Records `word`, which must be a term of `analyzer`.
  void note(const std::string& word, const Analyzer& analyzer);
  // Returns the pairs noted since the last call. Each pair is returned once in the life of the collector.
  std::vector<FamilyMember> take() { return std::exchange(fresh_, {}); }

 private:
  // The XXH3 hash of each word, because the words of a large corpus would take several times the memory.
  // Among a million words, two share a hash with a probability of 3e-8.
  std::unordered_set<std::uint64_t> noted_;
  static constexpr std::size_t recent_words = 1U << 15;
  std::vector<std::uint64_t> recent_ = std::vector<std::uint64_t>(recent_words);
  std::vector<FamilyMember> fresh_;
};

}  // namespace osint
