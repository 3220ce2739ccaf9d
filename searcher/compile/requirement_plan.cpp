// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/requirement_plan.h"

#include <algorithm>

#include "searcher/compile/pattern_query.h"
#include "searcher/compile/word_groups.h"
#include "searcher/match/position_filter.h"
#include "searcher/query/ranking.h"

namespace osint {
namespace {

using Query = Xapian::Query;

// Where one looks for words.
struct Place {
  std::string_view prefix;
  std::optional<PassageKind> kind;
};

Place place_of(const Field* field) {
  if (field == nullptr) return {};
  if (field->kind == FieldKind::passages) return {"", passage_kind(field->name)};
  return {field->prefix, std::nullopt};
}

Query filtered(const Query& query, Xapian::PostingSource* filter) {
  return Query(Query::OP_FILTER, query, Query(filter->release()));
}

// Whether Xapian and the filter of kinds, which know no limit of time, can take it cheaply and exactly.
bool is_simple(Compilation& compilation, const Pattern& pattern, const Place& place) {
  constexpr std::size_t most_terms = 32;  // the filter of kinds asks for each in each document
  constexpr std::size_t most_unbounded = 4;
  if (pattern.steps.size() == 1 && !place.kind) return true;
  const bool plain =
      pattern.steps.size() == 1 ? pattern.steps.front().size() <= most_terms : is_plain_phrase(pattern);
  return plain && ++compilation.unbounded <= most_unbounded;
}

QueryPlan pattern_plan(Compilation& compilation, const Pattern& pattern, const Place& place,
                       std::size_t offset, const QueryScope& scope) {
  if (!is_simple(compilation, pattern, place)) {
    return plan_of(filtered(terms_query(pattern, place.prefix),
                            new ProximityFilter(Proximity{{{pattern}}, {}, 0}, place.prefix, place.kind,
                                                {compilation.limit, offset})));
  }
  if (!place.kind) return plan_of(phrase_query(pattern, place.prefix));
  QueryPlan out = plan_of(terms_query(pattern, place.prefix));
  if (scope.of_every_hit && compilation.database.size() == 1) {
    out.conditions.push_back({pattern, *place.kind});
  } else {
    out.query = filtered(out.query, new PassageKindFilter(pattern, *place.kind));
  }
  return out;
}

// Raises the rank of commentaries whose title or neighbouring words match.
void add_reward(const Pattern& pattern, bool compound, QueryPlan& out) {
  constexpr std::size_t largest_family = 32;  // a pattern may stand for hundreds of words
  out.bonuses.push_back(Query(
      Query::OP_SCALE_WEIGHT,
      is_plain_phrase(pattern) ? phrase_query(pattern, prefix::title) : terms_query(pattern, prefix::title),
      ranking::title_factor));
  if (pattern.steps.size() > 1 && !compound) return;
  for (const std::vector<std::string>& step : pattern.steps) {
    if (step.size() <= largest_family) out.near_words.push_back(step);
  }
}

// A word, phrase or pattern, by its spellings.
QueryPlan spellings_plan(Compilation& compilation, const Requirement& requirement, const QueryScope& scope) {
  const Place place = place_of(scope.field);
  const std::vector<Pattern>& spellings = requirement.proximity.operands.front();
  const QueryScope each = spellings.size() > 1 ? scope.as_alternative() : scope;
  std::vector<QueryPlan> parts;
  for (const Pattern& pattern : spellings) {
    QueryPlan& part = parts.emplace_back(pattern_plan(compilation, pattern, place, requirement.offset, each));
    if (scope.field == nullptr && requirement.rewarded) add_reward(pattern, requirement.compound, part);
    auto matcher = matcher_of(scope.field);
    if (!matcher) continue;
    matcher->pattern = pattern;
    matcher->weight = weight_of(compilation.database, pattern);
    part.matchers.push_back(std::move(*matcher));
  }
  QueryPlan out = any_of(std::move(parts));
  if (scope.field == nullptr) out.words.push_back({spellings, out.query});
  return out;
}

}  // namespace

QueryPlan other_forms_plan(const Compilation& compilation, const std::vector<OtherForm>& forms,
                           const Field* field) {
  const Place place = place_of(field);
  QueryPlan out;
  std::vector<Query> queries;
  for (const OtherForm& form : forms) {
    Pattern pattern = form_pattern(form);
    Query query = phrase_query(pattern, place.prefix);
    if (place.kind) query = filtered(query, new PassageKindFilter(pattern, *place.kind));
    queries.push_back(Query(Query::OP_SCALE_WEIGHT, query, form.factor));
    auto matcher = matcher_of(field);
    if (!matcher) continue;
    matcher->weight = form.factor * weight_of(compilation.database, pattern);
    matcher->pattern = std::move(pattern);
    matcher->other_form = true;
    out.matchers.push_back(std::move(*matcher));
  }
  out.query = any_of(queries);
  return out;
}

std::optional<Matcher> matcher_of(const Field* field) {
  Matcher matcher;
  if (field == nullptr) return matcher;
  matcher.part = field->part;
  if (field->kind == FieldKind::passages) matcher.kind = passage_kind(field->name);
  if (field->prefix == prefix::title) matcher.kind = PassageKind::title;
  return matcher.part || matcher.kind ? std::optional(matcher) : std::nullopt;
}

Query candidates(const Proximity& proximity, std::string_view prefix) {
  std::vector<Query> operands;
  for (const std::vector<Pattern>& alternatives : proximity.operands) {
    std::vector<Query> queries;
    for (const Pattern& pattern : alternatives) queries.push_back(terms_query(pattern, prefix));
    operands.push_back(any_of(queries));
  }
  return all_of(operands);
}

double weight_of(const Xapian::Database& database, const Proximity& proximity) {
  double sum = 0;
  for (const std::vector<Pattern>& alternatives : proximity.operands) {
    double most = 0;
    for (const Pattern& pattern : alternatives) most = std::max(most, weight_of(database, pattern));
    sum += most;
  }
  return sum;
}

namespace {

// Any two neighbouring characters of a long run of Chinese (a question, which no commentary holds as it is); single characters
// add to the rank.
QueryPlan han_pairs_plan(Compilation& compilation, const Requirement& run, const QueryScope& scope) {
  const Pattern& whole = run.proximity.operands.front().front();
  std::vector<QueryPlan> pairs;
  std::vector<Query> characters;
  for (std::size_t i = 0; i < whole.steps.size(); ++i) {
    characters.push_back(
        terms_query({{whole.steps[i]}, {0}}, scope.field == nullptr ? "" : scope.field->prefix));
    if (i + 1 == whole.steps.size()) break;
    const std::uint32_t distance = whole.offsets[i + 1] - whole.offsets[i];
    Requirement pair;
    pair.offset = run.offset;
    pair.proximity.operands.push_back({{{whole.steps[i], whole.steps[i + 1]}, {0, distance}}});
    pairs.push_back(requirement_plan(compilation, pair, scope.as_alternative()));
  }
  QueryPlan out = any_of(std::move(pairs));
  out.query = Query(Query::OP_AND_MAYBE, out.query, any_of(characters));
  return out;
}

}  // namespace

QueryPlan requirement_plan(Compilation& compilation, const Requirement& requirement,
                           const QueryScope& scope) {
  const Proximity& proximity = requirement.proximity;
  if (requirement.long_han_run && compilation.options.any && !scope.strict)
    return han_pairs_plan(compilation, requirement, scope);
  if (proximity.operands.size() == 1) return spellings_plan(compilation, requirement, scope);
  const Place place = place_of(scope.field);
  QueryPlan out = plan_of(filtered(
      candidates(proximity, place.prefix),
      new ProximityFilter(proximity, place.prefix, place.kind, {compilation.limit, requirement.offset})));
  if (auto matcher = matcher_of(scope.field)) {
    matcher->proximity = proximity;
    matcher->weight = weight_of(compilation.database, proximity);
    out.matchers.push_back(std::move(*matcher));
  }
  return out;
}

}  // namespace osint
