// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/query_plan.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "searcher/compile/pattern_query.h"

namespace osint {
namespace {

template <class T>
void append(std::vector<T>& out, std::vector<T> more) {
  if (out.empty()) {
    out = std::move(more);
  } else {
    out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  }
}

using Combine = Xapian::Query (*)(const std::vector<Xapian::Query>&);

QueryPlan combined(std::vector<QueryPlan> parts, Combine combine) {
  if (parts.size() == 1) return std::move(parts.front());
  QueryPlan out;
  std::vector<Xapian::Query> queries;
  for (QueryPlan& part : parts) queries.push_back(out.take(std::move(part)));
  out.query = combine(queries);
  return out;
}

}  // namespace

void Expansions::add(Expansions more) {
  for (const Expansion& one : more.patterns) add_expansion(patterns, one.from, one.to);
  for (const Expansion& one : more.families) add_expansion(families, one.from, one.to);
  for (Expansion& one : more.other_forms) {
    const auto same = std::ranges::find(other_forms, one.from, &Expansion::from);
    if (same == other_forms.end()) other_forms.push_back(std::move(one));
  }
}

Xapian::Query QueryPlan::take(QueryPlan part) {
  append(matchers, std::move(part.matchers));
  append(bonuses, std::move(part.bonuses));
  append(near_words, std::move(part.near_words));
  append(conditions, std::move(part.conditions));
  append(words, std::move(part.words));
  append(loosened, std::move(part.loosened));
  expansions.add(std::move(part.expansions));
  return std::move(part.query);
}

QueryPlan plan_of(Xapian::Query query) {
  QueryPlan out;
  out.query = std::move(query);
  return out;
}

QueryPlan all_of(std::vector<QueryPlan> parts) { return combined(std::move(parts), all_of); }

QueryPlan any_of(std::vector<QueryPlan> parts) { return combined(std::move(parts), any_of); }

QueryPlan excluded(QueryPlan part) {
  QueryPlan out;
  out.query = std::move(part.query);
  out.expansions = std::move(part.expansions);
  return out;
}

}  // namespace osint
