// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the passages of a commentary that match a query. Attribution and highlights rest on this.
#pragma once

#include <vector>

#include "schema/commentary.h"
#include "searcher/match/span_finder.h"

namespace osint {

struct PassageMatch {
  Passage passage;
  std::vector<Span> spans;  // ordered by `begin`; they may overlap
};

// Returns the passages that match, the best first. A passage ranks by the weights of the matchers it
// contains, and a matcher counts half as much once a better passage has shown it. If the query asks for a
// source, passages from that source rank higher.
std::vector<PassageMatch> passage_matches(const Commentary& commentary, const SpanFinder& finder);

}  // namespace osint
