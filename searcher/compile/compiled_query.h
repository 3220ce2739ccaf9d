// SPDX-License-Identifier: GPL-2.0-or-later
// A compiled query, and the options that decide what a query compiles to.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/compile/query_plan.h"
#include "searcher/query/date_range.h"

namespace osint {

class Synonyms;

struct CompileOptions {
  bool any = false;                    // words are alternatives (--any)
  bool exact = false;                  // no stemming and no other forms (--exact)
  bool other_forms = true;             // also look for names in other scripts and for aliases
  const Synonyms* synonyms = nullptr;  // the user's synonyms; null if there are none
  PartialDate today;                   // the day from which relative dates count
  // Whether the database's synonyms name every word of a stem. If not, as in a remote database, the words are
  // read from the list of terms.
  bool families_complete = true;
};

// The plan of a whole query. Its bonuses are already part of its query.
struct CompiledQuery : QueryPlan {
  // If the query consists of at least two bare words, `words` holds each of them once, and `any_word` matches
  // any of them and ranks by them. Otherwise `words` is empty.
  Xapian::Query any_word;
  bool other_forms_complete = true;  // false if a limit stopped the search for other forms
};

}  // namespace osint
