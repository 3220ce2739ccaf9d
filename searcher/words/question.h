// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Takes the "?" from the end of a pasted question, "Who opened the navy base?", where it would be a wildcard for one more letter: if the
// query is several words, "?" is the only wildcard of the last one, and all that stands before it is indexed. Throws Xapian::Error.
void drop_question_mark(Node& tree, const Xapian::Database& database, const Analyzer& analyzer);

}  // namespace osint
