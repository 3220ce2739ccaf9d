// SPDX-License-Identifier: GPL-2.0-or-later
// A query -> the hits of one page, ranked.
#pragma once

#include <vector>
#include <xapian.h>

#include "searcher/answer/hit_needs.h"
#include "searcher/answer/query_options.h"
#include "searcher/compile/compiled_query.h"

namespace osint {

struct RankedHit {
  Xapian::MSetIterator match;
  double score = 0;
  std::vector<Xapian::MSetIterator> copies;  // later matches that say nearly the same
};

struct RankedHits {
  Xapian::MSet matches;  // for the total; may hold more than the hits
  std::vector<RankedHit> hits;
};

// By date (QueryOptions::order), then id, undated ones last; or by descending score; ties by date and id. Xapian ranks; if there are two words at least, the first
// ranking::rescored_hits of its ranking are then ordered anew, with what standing together adds. What is added is
// never negative and the rest stays behind in Xapian's order: a hit has one rank, whatever limit and offset.
// With QueryOptions::seen every match is ranked, whatever page is asked for.
// With HitNeeds::copies, a match that says nearly the same as an earlier one takes no rank of its own.
RankedHits ranked_hits(Xapian::Enquire& enquire, const Xapian::Database& database, const CompiledQuery& query,
                       const QueryOptions& options, const HitNeeds& needs);

// Returns the score of the best match of a query under conditions (CompiledQuery::conditions), or 0 without matches.
double best_score(const Xapian::Database& database, const Xapian::Query& query,
                  const std::vector<KindCondition>& conditions);

// Returns all that match a query under conditions with at least that score, ascending.
std::vector<Xapian::docid> matching_documents(const Xapian::Database& database, const Xapian::Query& query,
                                              const std::vector<KindCondition>& conditions,
                                              double least_score = 0);

}  // namespace osint
