// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Drops the punctuation of a pasted sentence. The "?" of "Who opened the navy base?" would be a wildcard for one more
// letter: it is dropped if the query is several words, it is the only wildcard of the last one, and all that stands
// before it is indexed; and always behind a Chinese character or another mark. A mark between or behind
// quotes would be a word without letters. Throws Xapian::Error.
void drop_sentence_marks(Node& tree, const Xapian::Database& database, const Analyzer& analyzer);

}  // namespace osint
