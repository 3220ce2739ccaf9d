// SPDX-License-Identifier: GPL-2.0-or-later
// Divides words that are written without blanks where their script changes or punctuation stands: 歼20战机 is 歼20 and
// 战机, and 《论语》是谁写的 is 论语 and 是谁写的.
#pragma once

#include "analysis/analyzer.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Returns the query with each word of running text as its parts, marked WordNode::touches_next. A part is a run of
// Chinese characters or a Latin word; a designation (歼20), a number with its unit (2019年) and a single character
// beside a number (第3) stay whole. Leaves negations, operands of NEAR and ADJ, and words that would exceed
// query_limit::words as they are. Offsets are bytes of the same query.
Node split_at_script_borders(const Node& tree, const Analyzer& analyzer);

}  // namespace osint
