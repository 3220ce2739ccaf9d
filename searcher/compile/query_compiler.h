// SPDX-License-Identifier: GPL-2.0-or-later
// Compiles the tree of a query for one database into a Xapian query and matchers.
#pragma once

#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Fails, with the place in the query, if a part has no meaning or exceeds a limit. Families, patterns and
// frequencies are looked up in `database`. The result holds filters with a time limit that counts from the
// compilation. Throws Xapian::Error.
QueryResult<CompiledQuery> compile_query(const Node& tree, const Xapian::Database& database,
                                         const Analyzer& analyzer, const CompileOptions& options);

}  // namespace osint
