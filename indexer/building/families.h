// SPDX-License-Identifier: GPL-2.0-or-later
// The families of stems: stem -> the words that have it. A database keeps them as Xapian synonyms, which
// queries expand stems with. Collects those not given before; one thread's.
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
  std::string word;  // differs from its stem
};

class Families {
 public:
  void note(const std::string& word, const Analyzer& analyzer);
  // Those noted since the last call, each once in the life of the collector.
  std::vector<FamilyMember> take() { return std::exchange(fresh_, {}); }

 private:
  // XXH3 of each word noted: the words of a large corpus would take several times the memory. Of a
  // million words two share a hash with a probability of 3e-8.
  std::unordered_set<std::uint64_t> noted_;
  static constexpr std::size_t recent_words = 1U << 15;
  std::vector<std::uint64_t> recent_ = std::vector<std::uint64_t>(recent_words);
  std::vector<FamilyMember> fresh_;
};

}  // namespace osint
