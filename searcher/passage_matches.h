// SPDX-License-Identifier: GPL-2.0-or-later
// Which passages of a commentary match a query and where: the ground of attribution and highlights.
#pragma once

#include <cstdint>
#include <vector>

#include "analysis/analyzer.h"
#include "schema/commentary.h"
#include "searcher/matcher.h"

namespace osint {

struct Span {
  std::uint32_t begin = 0;  // bytes of the passage's text
  std::uint32_t end = 0;
  std::size_t matcher = 0;  // index into the query's matchers
  bool operator==(const Span&) const = default;
};

struct PassageMatch {
  Passage passage;
  std::vector<Span> spans;  // in order of `begin`; they may overlap
};

// The passages that match, best first: those that hold the most telling words, each word counting less
// once a better passage has shown it.
std::vector<PassageMatch> passage_matches(const Commentary& commentary, const std::vector<Matcher>& matchers,
                                          const Analyzer& analyzer);

}  // namespace osint
