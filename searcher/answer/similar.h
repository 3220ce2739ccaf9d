// SPDX-License-Identifier: GPL-2.0-or-later
// A commentary -> the query for others like it.
#pragma once

#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/match/matcher.h"

namespace osint {

struct Commentary;  // commentary.h

struct SimilarQuery {
  Xapian::Query query;  // never matches the commentary itself
  std::vector<Matcher> matchers;
};

// Commentaries that share its most telling words: those frequent in it and rare in the others. Numbers and
// stopwords tell nothing, nor does what its citations are called. `families_complete`: as for family_of().
// Throws Xapian::Error.
SimilarQuery similar_query(const Commentary& commentary, const Xapian::Database& database,
                           const Analyzer& analyzer, bool families_complete);

}  // namespace osint
