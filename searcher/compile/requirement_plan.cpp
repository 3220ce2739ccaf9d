// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/requirement_plan.h"

#include <algorithm>
#include <cmath>
#include <utility>

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

const Pattern& run_of(const Requirement& requirement) {
  return requirement.proximity.operands.front().front();
}

std::vector<std::string> characters_of(const Pattern& run) {
  std::vector<std::string> out;
  for (const std::vector<std::string>& step : run.steps) out.push_back(step.front());
  return out;
}

// Returns the indexed form of each two neighbours.
std::vector<std::string> pair_terms(const Pattern& run) {
  const std::vector<std::string> characters = characters_of(run);
  std::vector<std::string> out;
  for (std::size_t i = 1; i < characters.size(); ++i)
    out.push_back(han_pair_term(characters[i - 1], characters[i]));
  return out;
}

// Ranks a run of Chinese by its pairs of characters, whose rarity tells more than that of single ones.
void weigh_by_pairs(const Requirement& run, QueryPlan& out) {
  std::vector<Query> pairs;
  for (const std::string& term : pair_terms(run_of(run))) pairs.emplace_back(term);
  out.query = Query(Query::OP_SCALE_WEIGHT, out.query, ranking::character_factor);
  out.bonuses.push_back(any_of(pairs));
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
  if (scope.field == nullptr) {
    if (requirement.han_run) weigh_by_pairs(requirement, out);
    out.words.push_back({spellings, out.query});
  }
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

constexpr std::size_t longest_term = 4;  // characters

bool stands_somewhere(Compilation& compilation, const Requirement& requirement) {
  const std::vector<std::string> characters = characters_of(run_of(requirement));
  for (std::size_t i = 1; i < characters.size(); ++i) {
    const std::string pair = han_pair_term(characters[i - 1], characters[i]);
    if (run_of(requirement).offsets[i] == run_of(requirement).offsets[i - 1] + 1 &&
        !compilation.database.term_exists(pair))
      return false;
  }
  return compilation.finder.occurs(characters);
}

// Two characters next to each other anywhere in the texts, for which the index has a term.
QueryPlan indexed_pair(const Compilation& compilation, const Pattern& pair) {
  const std::string term = han_pair_term(pair.steps[0].front(), pair.steps[1].front());
  QueryPlan out = plan_of(Query(term));
  Matcher matcher = *matcher_of(nullptr);
  matcher.pattern = pair;
  const double documents = compilation.database.get_doccount();
  const double with_pair = compilation.database.get_termfreq(term);
  matcher.weight = std::log1p(documents / std::max(1.0, with_pair));
  out.matchers.push_back(std::move(matcher));
  return out;
}

QueryPlan pair_plan(Compilation& compilation, Pattern pair, std::size_t offset, const QueryScope& scope) {
  if (scope.field == nullptr && pair.offsets[1] == 1) return indexed_pair(compilation, pair);
  Requirement out;
  out.offset = offset;
  out.proximity.operands.push_back({std::move(pair)});
  return requirement_plan(compilation, out, scope.as_alternative());
}

std::string written(const Pattern& run) {
  std::string out;
  for (const std::string& character : characters_of(run)) out += character;
  return out;
}

std::vector<std::string> indexed_pairs(const Compilation& compilation, const Pattern& run) {
  std::vector<std::string> out;
  for (const std::string& term : pair_terms(run)) {
    if (compilation.database.term_exists(term)) out.push_back(term.substr(prefix::pair.size()));
  }
  return out;
}

// Any pair of neighbours of a run of Chinese. Commentaries with more and rarer pairs come first. `nowhere`: no
// commentary has the run as it stands.
QueryPlan han_run_plan(Compilation& compilation, const Requirement& requirement, const QueryScope& scope,
                       bool nowhere) {
  const Pattern& run = run_of(requirement);
  std::vector<QueryPlan> pairs;
  std::vector<Query> characters;
  for (std::size_t i = 0; i < run.steps.size(); ++i) {
    characters.push_back(
        terms_query({{run.steps[i]}, {0}}, scope.field == nullptr ? "" : scope.field->prefix));
    if (i + 1 == run.steps.size()) break;
    const std::uint32_t distance = run.offsets[i + 1] - run.offsets[i];
    pairs.push_back(
        pair_plan(compilation, {{run.steps[i], run.steps[i + 1]}, {0, distance}}, requirement.offset, scope));
  }
  QueryPlan out = any_of(std::move(pairs));
  out.query = Query(Query::OP_AND_MAYBE, out.query,
                    Query(Query::OP_SCALE_WEIGHT, any_of(characters), ranking::character_factor));
  if (nowhere) {
    out.loosened.push_back(written(run));
    add_expansion(out.expansions.patterns, out.loosened.back(), indexed_pairs(compilation, run));
  }
  return out;
}

// Returns the plan of a run of Chinese by its pairs: with --any, if it is longer than a name or term, or if no
// commentary has it as it stands. Returns nullopt if it has to stand somewhere.
std::optional<QueryPlan> loose_han_run_plan(Compilation& compilation, const Requirement& requirement,
                                            const QueryScope& scope) {
  if (!requirement.han_run || !compilation.options.any || compilation.options.exact || scope.strict)
    return std::nullopt;
  const std::size_t characters = run_of(requirement).steps.size();
  const bool nowhere =
      scope.field == nullptr && characters > 2 && !stands_somewhere(compilation, requirement);
  if (characters <= longest_term && !nowhere) return std::nullopt;
  return han_run_plan(compilation, requirement, scope, nowhere);
}

}  // namespace

QueryPlan requirement_plan(Compilation& compilation, const Requirement& requirement,
                           const QueryScope& scope) {
  const Proximity& proximity = requirement.proximity;
  if (auto loose = loose_han_run_plan(compilation, requirement, scope)) return std::move(*loose);
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
