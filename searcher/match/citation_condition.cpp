// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/citation_condition.h"

#include <algorithm>

namespace osint {
namespace {

void add_leaves(const CitationCondition& condition, std::vector<const CitationCondition*>& out) {
  if (condition.kind == CitationCondition::Kind::leaf) {
    if (out.size() <= condition.leaf) out.resize(condition.leaf + 1);
    out[condition.leaf] = &condition;
  }
  for (const CitationCondition& child : condition.children) add_leaves(child, out);
}

}  // namespace

bool meets(const CitationCondition& condition, const std::function<bool(std::size_t)>& meets_leaf) {
  const auto child_meets = [&](const CitationCondition& child) { return meets(child, meets_leaf); };
  const auto& children = condition.children;
  switch (condition.kind) {
    case CitationCondition::Kind::leaf: return meets_leaf(condition.leaf);
    case CitationCondition::Kind::both: return std::all_of(children.begin(), children.end(), child_meets);
    case CitationCondition::Kind::either: return std::any_of(children.begin(), children.end(), child_meets);
    case CitationCondition::Kind::negation: return !child_meets(children.front());
  }
  return false;
}

std::vector<const CitationCondition*> leaves(const CitationCondition& condition) {
  std::vector<const CitationCondition*> out;
  add_leaves(condition, out);
  return out;
}

}  // namespace osint
