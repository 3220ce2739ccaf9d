// SPDX-License-Identifier: GPL-2.0-or-later
// What the search found of a document -> a hit: the commentary, the passages that match, who says them.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "base/result.h"
#include "database/open_database.h"
#include "schema/commentary.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/hit_needs.h"
#include "searcher/answer/query_options.h"
#include "searcher/answer/ranked_hits.h"
#include "searcher/match/passage_matches.h"

namespace osint {

// "Hurst (analyst)", "the analyst", or the cited source of the passage; empty for other text, whose speaker is not known.
std::string attribution_of(const Commentary& commentary, const Passage& passage);

// Every passage, whole, in the order of searchable_passages(), with what matched in it.
std::vector<MatchedPassage> whole_passages(const Commentary& commentary,
                                           const std::vector<PassageMatch>& matches);

// The hits of one answer, in their order. What it is made of must outlive it.
class HitBuilder {
 public:
  // `query`: what the hits were ranked by.
  HitBuilder(const OpenDatabase& database, const Analyzer& analyzer, const CompiledQuery& compiled,
             Xapian::Query query, const QueryOptions& options, const HitNeeds& needs,
             const std::vector<RankedHit>& hits);

  // Of hits[index]; asked for in ascending order. Throws Xapian::Error.
  Result<Hit> build(std::size_t index);

 private:
  void add_passages(Hit& hit) const;
  HitExplanation explanation(std::size_t index);

  const OpenDatabase& database_;
  const Analyzer& analyzer_;
  SpanFinder finder_;
  Xapian::Query query_;
  const QueryOptions& options_;
  const HitNeeds& needs_;
  const std::vector<RankedHit>& hits_;
  std::vector<HitExplanation> explained_;  // of the hits up to explained_end_
  std::size_t explained_end_ = 0;
};

}  // namespace osint
