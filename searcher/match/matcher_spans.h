// SPDX-License-Identifier: GPL-2.0-or-later
// Finds spans for matchers that involve several words of a passage, or several parts of a citation.
#pragma once

#include <vector>

#include "analysis/analyzer.h"
#include "searcher/match/matcher.h"
#include "searcher/match/span.h"

namespace osint {

// Adds a span for each word and phrase that takes part in the proximity, or none if it does not hold.
// `tokens` are those of a text that begins `shift` bytes after the begin of the passage.
void add_proximity_spans(const std::vector<Token>& tokens, const Proximity& proximity, std::uint32_t shift,
                         std::size_t matcher, std::vector<Span>& out);

// Removes spans that must not be shown: those whose condition the citation does not meet as a whole, and
// those under a NOT. `spans` are all spans of one citation.
void drop_unmet_conditions(const std::vector<Matcher>& matchers, std::vector<Span>& spans);

}  // namespace osint
