// SPDX-License-Identifier: GPL-2.0-or-later
// How many of the matching commentaries have each value of a facet.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/facets.h"

namespace osint {

struct Count {
  std::string value;
  std::size_t count = 0;
  bool operator==(const Count&) const = default;
};

struct FacetCounts {
  std::string field;
  std::vector<Count> counts;  // most frequent first, then by value
};

// Spellings that consist of the same words (case, accents, punctuation aside) are one value, shown as it is
// most often spelt. A commentary counts once per value.
class FacetCounter {
 public:
  explicit FacetCounter(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // The values of one commentary.
  void add(const std::vector<std::string_view>& values);
  std::vector<Count> counts() const;

 private:
  struct Spelling {
    std::size_t group = 0;
    std::size_t count = 0;
  };
  struct Group {
    std::size_t count = 0;
    std::size_t last = 0;  // the last commentary that had it
  };
  // So that a value is found without being copied.
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  using Spellings = std::unordered_map<std::string, Spelling, Hash, std::equal_to<>>;
  Spelling& spelling(std::string_view value);

  const Analyzer& analyzer_;
  std::size_t commentaries_ = 0;
  Spellings spellings_;
  std::unordered_map<std::string, std::size_t> groups_by_words_;
  std::vector<Group> groups_;
};

// `documents` ascend. Throws Xapian::Error.
FacetCounts facet_counts(const Facet& facet, const Xapian::Database& database,
                         const std::vector<Xapian::docid>& documents, const Analyzer& analyzer);

}  // namespace osint
