// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/han_runs.h"

#include <algorithm>

#include "analysis/folding.h"
#include "searcher/compile/pattern_query.h"

namespace osint {
namespace {

constexpr std::size_t longest_term = 4;  // characters

}  // namespace

bool is_long_han_run(const TermSequence& sequence) {
  return sequence.terms.size() > longest_term &&
         std::all_of(sequence.terms.begin(), sequence.terms.end(), is_han_character);
}

Xapian::Query han_pairs_query(Compilation& compilation, const Requirement& run, const Field* field) {
  using Query = Xapian::Query;
  const Alternatives scope(compilation);
  const Pattern& whole = run.proximity.operands.front().front();
  std::vector<Query> pairs;
  std::vector<Query> characters;
  for (std::size_t i = 0; i < whole.steps.size(); ++i) {
    characters.push_back(terms_query({{whole.steps[i]}, {0}}, field == nullptr ? "" : field->prefix));
    if (i + 1 == whole.steps.size()) break;
    const std::uint32_t distance = whole.offsets[i + 1] - whole.offsets[i];
    Requirement pair;
    pair.offset = run.offset;
    pair.proximity.operands.push_back({{{whole.steps[i], whole.steps[i + 1]}, {0, distance}}});
    pairs.push_back(requirement_query(compilation, pair, field));
  }
  return Query(Query::OP_AND_MAYBE, any_of(pairs), any_of(characters));
}

}  // namespace osint
