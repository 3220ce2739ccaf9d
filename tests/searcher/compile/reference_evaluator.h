// SPDX-License-Identifier: GPL-2.0-or-later
// What a query means, by plain loops over the tokens of a commentary: no index, no expansion, no filter. The index
// is held to agree with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "schema/commentary.h"
#include "searcher/match/nearness.h"
#include "searcher/query/query_tree.h"

namespace osint::test {

// Whether the commentary answers the query, all words being asked for and stemmed. Throws std::invalid_argument for
// what the language refuses.
bool answers(const Node& query, const Commentary& commentary, const Analyzer& analyzer);

// The definitions, without any cleverness.
bool naive_wildcard(std::string_view pattern, std::string_view word);
unsigned naive_edits(const std::string& a, const std::string& b);  // optimal string alignment, of bytes
bool naive_proximity(const Proximity& proximity, const std::vector<Occurrences>& found);

}  // namespace osint::test
