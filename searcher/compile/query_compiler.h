// SPDX-License-Identifier: GPL-2.0-or-later
// Query tree -> Xapian::Query over one database, and the matchers that find the passages afterwards.
#pragma once

#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/query/query_error.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Throws Xapian::Error (the families and frequencies are looked up in the database).
QueryResult<CompiledQuery> compile_query(const Node& tree, const Xapian::Database& database,
                                         const Analyzer& analyzer, const CompileOptions& options);

}  // namespace osint
