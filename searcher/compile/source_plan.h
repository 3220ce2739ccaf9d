// SPDX-License-Identifier: GPL-2.0-or-later
// source:( ): words in any field of citations, and other fields of citations and dates within it, all of one
// and the same citation.
#pragma once

#include "searcher/compile/compilation.h"
#include "searcher/query/query_tree.h"

namespace osint {

// `node`: what stands in the field. Throws QueryFailure and Xapian::Error.
QueryPlan source_plan(Compilation& compilation, const Node& node);

}  // namespace osint
