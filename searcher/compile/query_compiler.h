// SPDX-License-Identifier: GPL-2.0-or-later
// Query tree -> Xapian::Query over one database, and the matchers that find the passages afterwards.
#pragma once

#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/compile/proximity_scores.h"
#include "searcher/match/matcher.h"
#include "searcher/names/synonyms.h"
#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace osint {

struct CompileOptions {
  bool any = false;                    // words are alternatives
  bool exact = false;                  // no stemming, no other forms
  bool other_forms = true;             // names across scripts and other names
  const Synonyms* synonyms = nullptr;  // the user's own
  PartialDate today;                   // where relative dates count from
  bool families_complete = true;       // the database's synonyms name every member of a family
};

// What something of the query stands for in the index.
struct Expansion {
  std::string from;             // as written
  std::vector<std::string> to;  // words in ascending order; forms of names, the most usual first
};

// Adds to the expansion of the same text where there is one.
void add_expansion(std::vector<Expansion>& expansions, const std::string& from,
                   const std::vector<std::string>& to);

struct CompiledQuery {
  Xapian::Query query;
  std::vector<Matcher> matchers;
  // The words of a query of bare words alone, for falling back from all words to most; else empty.
  std::vector<Pattern> words;
  // Ranks by the same words, any number of them.
  Xapian::Query any_word;
  // What every hit must have beside matching the query (PassageKindDecider).
  std::vector<KindCondition> conditions;
  // Words outside quotes and fields, in the order of the query: standing together adds to a rank.
  std::vector<Family> near_words;
  std::vector<Expansion> patterns;  // wildcards, fuzzy words, regular expressions, in the order of the query
  std::vector<Expansion> families;  // of stemmed words
  // What else names and terms are called, as far as the database holds it; the most usual first.
  std::vector<Expansion> other_forms;
  bool other_forms_complete = true;  // otherwise there were too many ways to write one
};

// Throws Xapian::Error (the families and frequencies are looked up in the database).
QueryResult<CompiledQuery> compile_query(const Node& tree, const Xapian::Database& database,
                                         const Analyzer& analyzer, const CompileOptions& options);

}  // namespace osint
