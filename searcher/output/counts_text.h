// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the counts of an answer for people.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/output/text_layout.h"

namespace osint {

// Returns a table for each facet of the answer, and one for its timeline. A facet shows its first `most`
// values (0: all) and says how many it omits. `bars` adds a bar to each count.
std::string counts_text(const Answer& answer, const TextStyle& style, std::size_t most, bool bars);

}  // namespace osint
