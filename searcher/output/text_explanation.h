// SPDX-License-Identifier: GPL-2.0-or-later
// Writes explanations for people (--explain).
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/output/text_layout.h"

namespace osint {

// Returns lines about the query: how it was parsed and compiled, and what its patterns and words stand for.
std::string query_explanation(const Answer& answer, const TextLayout& layout);

// score_line() lists the parts of a hit's score. where_line() lists where its words stand, and returns "" if
// passages show none. Both return one line that has not been made printable.
std::string score_line(const Hit& hit);
std::string where_line(const HitExplanation& explanation);

}  // namespace osint
