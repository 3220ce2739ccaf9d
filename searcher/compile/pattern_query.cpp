// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/compile/pattern_query.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "base/ascii.h"

namespace osint {

using Query = Xapian::Query;

namespace {

// Adds the members of a family that the database's synonyms name.
void add_named_family(const Xapian::Database& database, const Analyzer& analyzer, const std::string& stem,
                      std::set<std::string>& family) {
  if (!family.contains(stem) && database.term_exists(stem) && analyzer.stem(stem) == stem)
    family.insert(stem);
  for (auto member = database.synonyms_begin(stem); member != database.synonyms_end(stem); ++member) {
    if (database.term_exists(*member)) family.insert(*member);
  }
}

// Adds the members of an English family by reading all terms that begin like the stem.
void add_scanned_family(const Xapian::Database& database, const Analyzer& analyzer, const std::string& stem,
                        std::set<std::string>& family) {
  const std::string start(family_start(stem));
  const auto end = database.allterms_end(start);
  for (auto term = database.allterms_begin(start); term != end; ++term) {
    if (analyzer.stem(*term) == stem) family.insert(*term);
  }
}

}  // namespace

Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}

Query all_of(const std::vector<Query>& queries) {
  return Query(Query::OP_AND, queries.begin(), queries.end());
}

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0); }

Pattern exact_pattern(const TermSequence& sequence) { return {sequence.steps, sequence.offsets}; }

std::string_view family_start(std::string_view stem) {
  constexpr std::size_t changed = 2;
  return stem.substr(0, stem.size() > changed ? stem.size() - changed : 1);
}

std::vector<std::string> family_of(const Xapian::Database& database, const Analyzer& analyzer,
                                   const std::string& word, bool complete) {
  std::set<std::string> family = {word};
  const std::string stem = analyzer.stem(word);
  if (complete) {
    add_named_family(database, analyzer, stem, family);
  } else if (!stem.empty() && std::ranges::all_of(word, is_ascii_lower)) {
    add_scanned_family(database, analyzer, stem, family);
  }
  return {family.begin(), family.end()};
}

Query terms_query(const Pattern& pattern, std::string_view prefix) {
  std::vector<Query> steps;
  for (const std::vector<std::string>& terms : pattern.steps) {
    std::vector<Query> members;
    for (const std::string& term : terms) members.emplace_back(std::string(prefix) + term);
    steps.push_back(members.size() == 1 ? members.front()
                                        : Query(Query::OP_SYNONYM, members.begin(), members.end()));
  }
  return steps.size() == 1 ? steps.front() : all_of(steps);
}

bool is_plain_phrase(const Pattern& pattern) {
  for (std::size_t step = 0; step < pattern.steps.size(); ++step) {
    if (pattern.steps[step].size() != 1 || pattern.offsets[step] != step) return false;
  }
  return true;
}

Query phrase_query(const Pattern& pattern, std::string_view prefix) {
  if (pattern.steps.size() == 1) return terms_query(pattern, prefix);
  std::vector<Query> steps;
  for (const std::vector<std::string>& terms : pattern.steps) {
    steps.emplace_back(std::string(prefix) + terms.front());
  }
  return Query(Query::OP_PHRASE, steps.begin(), steps.end(), static_cast<Xapian::termcount>(steps.size()));
}

double weight_of(const Xapian::Database& database, const Pattern& pattern) {
  const double documents = database.get_doccount();
  double weight = 0;
  for (const std::vector<std::string>& terms : pattern.steps) {
    double frequency = 0;
    for (const std::string& term : terms) frequency += database.get_termfreq(term);
    weight += std::log1p(documents / std::max(1.0, frequency));
  }
  return weight;
}

}  // namespace osint
