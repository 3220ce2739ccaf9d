// SPDX-License-Identifier: GPL-2.0-or-later
// The conditions that source:( ) puts on a single citation.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/match/matcher.h"

namespace osint {

// A tree of conditions, of which the leaves look for terms. A negation has one child.
struct CitationCondition {
  enum class Kind { leaf, both, either, negation };
  Kind kind = Kind::leaf;
  std::vector<CitationCondition> children;
  // The number of a leaf within the condition, counted from 0. A leaf looks for words and phrases under the
  // prefix of a field, or, if `proximity` has no operands, for any of the complete `terms`.
  std::size_t leaf = 0;
  std::string prefix;
  Proximity proximity;
  std::vector<std::string> terms;
};

// Returns whether a citation meets the condition, given which leaves it meets.
bool meets(const CitationCondition& condition, const std::function<bool(std::size_t leaf)>& meets_leaf);

// Returns the leaves by their number, as pointers into `condition`. A number without a leaf has nullptr.
std::vector<const CitationCondition*> leaves(const CitationCondition& condition);

}  // namespace osint
