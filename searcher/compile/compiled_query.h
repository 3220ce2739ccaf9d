// SPDX-License-Identifier: GPL-2.0-or-later
// A compiled query, and the options that decide what it compiles to.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/compile/query_plan.h"
#include "searcher/query/date_range.h"

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

// The plan of a whole query; its bonuses are part of its query.
struct CompiledQuery : QueryPlan {
  // The words of a query of bare words alone, for falling back from all words to most; else empty.
  std::vector<Pattern> words;
  // Ranks by the same words, any number of them.
  Xapian::Query any_word;
  bool other_forms_complete = true;  // otherwise there were too many ways to write one
};

}  // namespace osint
