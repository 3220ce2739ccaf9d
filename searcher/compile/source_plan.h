// SPDX-License-Identifier: GPL-2.0-or-later
// Compiles source:( ): words in any field of citations, other fields of citations and dates, all of which a
// single citation must satisfy.
#pragma once

#include "searcher/compile/compilation.h"
#include "searcher/query/query_tree.h"

namespace osint {

// `node` is the content of the field. Throws QueryFailure and Xapian::Error.
QueryPlan source_plan(Compilation& compilation, const Node& node);

}  // namespace osint
