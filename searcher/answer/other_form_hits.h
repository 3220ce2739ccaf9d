// SPDX-License-Identifier: GPL-2.0-or-later
// Whether hits are there for other forms of a name or term alone.
#pragma once

#include <vector>

#include "searcher/answer/ranked_hits.h"
#include "searcher/compile/compiled_query.h"

namespace osint {

// Whether any of the first hundred hits does not match the query compiled with `written`, which knows no other forms.
// Throws Xapian::Error.
bool decided_by_other_forms(const Xapian::Database& database, const Analyzer& analyzer, const Node& tree,
                            const CompileOptions& written, const std::vector<RankedHit>& hits);

}  // namespace osint
