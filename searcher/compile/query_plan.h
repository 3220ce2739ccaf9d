// SPDX-License-Identifier: GPL-2.0-or-later
// What a part of a query compiles to: a value. Parts are combined here, and nowhere else does one part change another.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/compile/expansion.h"
#include "searcher/compile/proximity_scores.h"
#include "searcher/match/matcher.h"

namespace osint {

// What the parts of a query stand for in the index: shown to the user, without effect on what is found.
struct Expansions {
  std::vector<Expansion> patterns;  // wildcards, fuzzy words, regular expressions, in the order of the query
  std::vector<Expansion> families;  // of stemmed words
  // What else names and terms are called, as far as the database holds it; the most usual first.
  std::vector<Expansion> other_forms;

  void add(Expansions more);
};

// A word of the query as it is written.
struct AskedWord {
  std::vector<Pattern> spellings;  // any of them
  Xapian::Query query;
};

struct QueryPlan {
  Xapian::Query query;
  std::vector<Matcher> matchers;       // find the passages of a hit that match
  std::vector<Xapian::Query> bonuses;  // raise the rank of documents that match; not required
  std::vector<Family> near_words;      // raise the rank where they stand together; in the order of the query
  std::vector<KindCondition>
      conditions;  // every hit has to meet them beside the query; none in an alternative
  // Everything that is asked for as words in any place, for falling back from all words to most of them.
  std::vector<AskedWord> words;
  // Runs of Chinese that no commentary has as they stand: their pairs of characters are asked for instead.
  std::vector<std::string> loosened;
  Expansions expansions;

  // Moves everything except the query from `part` into this plan, and returns that query.
  Xapian::Query take(QueryPlan part);
};

// A plan that only asks for what the query asks for.
QueryPlan plan_of(Xapian::Query query);

// All of the parts, or any of them. Of one part: that part; of none: one that matches nothing.
QueryPlan all_of(std::vector<QueryPlan> parts);
QueryPlan any_of(std::vector<QueryPlan> parts);

// What a negation leaves out. Nothing in it is shown in passages, and nothing in it raises a rank.
QueryPlan excluded(QueryPlan part);

}  // namespace osint
