// SPDX-License-Identifier: GPL-2.0-or-later
// Where matchers of several words, and of several parts of a citation, are met in one passage.
#pragma once

#include <vector>

#include "analysis/analyzer.h"
#include "searcher/match/matcher.h"
#include "searcher/match/span.h"

namespace osint {

// Adds a span for each word and phrase that takes part, none where they do not stand as asked. `shift`: bytes before
// the text of the tokens.
void add_proximity_spans(const std::vector<Token>& tokens, const Proximity& proximity, std::uint32_t shift,
                         std::size_t matcher, std::vector<Span>& out);

// `spans` of one citation: those of conditions that it does not meet as a whole go, and what stands under a NOT.
void drop_unmet_conditions(const std::vector<Matcher>& matchers, std::vector<Span>& spans);

}  // namespace osint
