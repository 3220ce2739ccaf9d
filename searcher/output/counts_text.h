// SPDX-License-Identifier: GPL-2.0-or-later
// Counts of the matches by value or by time, for people. Pure.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/output/text_layout.h"

namespace osint {

// A table for each facet, and the timeline. It shows `most` values of each facet (0: all), and says how many it leaves
// out. With `bars` each count is drawn as well.
std::string counts_text(const Answer& answer, const TextStyle& style, std::size_t most, bool bars);

}  // namespace osint
