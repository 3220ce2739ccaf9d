// SPDX-License-Identifier: GPL-2.0-or-later
// Finds what a text defines in parentheses: short forms, as in People's Liberation Army (PLA), and names in
// two scripts, as in 习近平 (Xi Jinping). Either form may be in the parentheses, which may be half or full
// width. Uncertain pairs are left out.
#pragma once

#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "indexer/building/gloss.h"

namespace osint {

// Returns each pair once, in the order of the text. Both forms are sequences of words in the text, except
// that a plural short form also gives its singular: UAVs gives UAV. `passage` must be valid UTF-8. Takes time
// linear in its length; a passage without a parenthesis costs only the search for one.
std::vector<Gloss> glosses(std::string_view passage, const Analyzer& analyzer, const ReadsAs& reads_as);

}  // namespace osint
