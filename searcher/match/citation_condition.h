// SPDX-License-Identifier: GPL-2.0-or-later
// What source:( ) asks of one and the same citation.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/match/matcher.h"

namespace osint {

struct CitationCondition {
  enum class Kind { leaf, both, either, negation };
  Kind kind = Kind::leaf;
  std::vector<CitationCondition> children;
  // Of a leaf: its number within the condition, and what is looked for: words and phrases under the prefix of
  // a field of citations, or (no operands) any of these terms, whole.
  std::size_t leaf = 0;
  std::string prefix;
  Proximity proximity;
  std::vector<std::string> terms;
};

// Whether a citation meets the condition, given which leaves it meets.
bool meets(const CitationCondition& condition, const std::function<bool(std::size_t leaf)>& meets_leaf);

// The leaves, by their number; nullptr for a number that none has.
std::vector<const CitationCondition*> leaves(const CitationCondition& condition);

}  // namespace osint
