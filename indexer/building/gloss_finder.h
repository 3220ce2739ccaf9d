// SPDX-License-Identifier: GPL-2.0-or-later
// What a text defines in parentheses: short forms, People's Liberation Army (PLA), and names in two scripts,
// 习近平 (Xi Jinping); either way round, half or full width. What is not certain is left out.
#pragma once

#include <string_view>
#include <vector>

#include "analysis/analyzer.h"
#include "indexer/building/gloss.h"

namespace osint {

// Each pair once, in the order of the text. Both forms stand in the text as words in a row, but for the singular of
// a plural short form: UAVs stands for UAV as well. Linear in the length of the text; one without a parenthesis is
// only searched for it.
std::vector<Gloss> glosses(std::string_view passage, const Analyzer& analyzer, const ReadsAs& reads_as);

}  // namespace osint
