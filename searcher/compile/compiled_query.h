// SPDX-License-Identifier: GPL-2.0-or-later
// A compiled query, and what it was compiled with.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/compile/expansion.h"
#include "searcher/compile/proximity_scores.h"
#include "searcher/match/matcher.h"

namespace osint {

class Synonyms;

struct CompileOptions {
  bool any = false;                    // words are alternatives
  bool exact = false;                  // no stemming, no other forms
  bool other_forms = true;             // names across scripts and other names
  const Synonyms* synonyms = nullptr;  // the user's own
  PartialDate today;                   // where relative dates count from
  bool families_complete = true;       // the database's synonyms name every member of a family
};

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

}  // namespace osint
