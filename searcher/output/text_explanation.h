// SPDX-License-Identifier: GPL-2.0-or-later
// Explanations for people. Pure.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/output/text_layout.h"

namespace osint {

// Lines on the query: as parsed, as compiled, what its patterns and words stand for.
std::string query_explanation(const Answer& answer, const TextLayout& layout);

// What a score is the sum of, and where which words stand, each in one line that is still to be made printable.
std::string score_line(const Hit& hit);
std::string where_line(const HitExplanation& explanation);  // empty where passages show nothing

}  // namespace osint
