// SPDX-License-Identifier: GPL-2.0-or-later
// Which passages of a commentary match a query and where: the ground of attribution and highlights.
#pragma once

#include <vector>

#include "schema/commentary.h"
#include "searcher/match/span_finder.h"

namespace osint {

struct PassageMatch {
  Passage passage;
  std::vector<Span> spans;  // in order of `begin`; they may overlap
};

// The passages that match, best first: those that hold the most telling words, each word counting less
// once a better passage has shown it.
std::vector<PassageMatch> passage_matches(const Commentary& commentary, const SpanFinder& finder);

}  // namespace osint
