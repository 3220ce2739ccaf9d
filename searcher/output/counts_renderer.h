// SPDX-License-Identifier: GPL-2.0-or-later
// Counts of the matches by value or by time, for people and as CSV. Pure.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/output/text_renderer.h"

namespace osint {

// A table per facet and the timeline. `most` values of each facet are shown (0: all); how many are left out is
// said. `bars` draws what the counts are beside each other.
std::string render_counts(const Answer& answer, const TextStyle& style, std::size_t most, bool bars);

// RFC 4180: field,value,count, with a header line; the timeline's field is year or month. All values.
std::string render_counts_csv(const Answer& answer);

}  // namespace osint
