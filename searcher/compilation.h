// SPDX-License-Identifier: GPL-2.0-or-later
// What the parts of the compiler share while one query is compiled.
#pragma once

#include <memory>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/fields.h"
#include "searcher/matcher.h"
#include "searcher/query_compiler.h"
#include "searcher/term_expansion.h"
#include "searcher/time_limit.h"

namespace osint {

struct Compilation {
  Compilation(const Xapian::Database& the_database, const Analyzer& the_analyzer,
              const CompileOptions& the_options)
      : database(the_database), analyzer(the_analyzer), options(the_options) {}

  const Xapian::Database& database;
  const Analyzer& analyzer;
  const CompileOptions& options;
  std::shared_ptr<TimeLimit> limit = std::make_shared<TimeLimit>(query_limit::seconds);
  TermExpansion expansion{database, *limit};
  std::vector<Matcher> matchers;
  std::vector<Xapian::Query> bonuses;  // what adds to a rank without being asked for
  std::size_t unbounded = 0;           // positions that Xapian compares, without a limit of time
};

// Running text, stemmed: everywhere (nullptr), passages, titles.
inline bool is_text(const Field* field) {
  return field == nullptr || field->kind == FieldKind::words || field->kind == FieldKind::passages;
}

}  // namespace osint
