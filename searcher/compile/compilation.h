// SPDX-License-Identifier: GPL-2.0-or-later
// What the parts of the compiler share while one query is compiled.
#pragma once

#include <memory>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/fields.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/names/form_finder.h"
#include "searcher/query/time_limit.h"
#include "searcher/vocabulary/term_expansion.h"

namespace osint {

// What one compilation works with, and what it may still spend: limits count for the query as a whole.
struct Compilation {
  // The first three must outlive the object.
  Compilation(const Xapian::Database& the_database, const Analyzer& the_analyzer,
              const CompileOptions& the_options, bool the_capitals_tell)
      : database(the_database),
        analyzer(the_analyzer),
        options(the_options),
        capitals_tell(the_capitals_tell) {}

  const Xapian::Database& database;
  const Analyzer& analyzer;
  const CompileOptions& options;
  const bool capitals_tell;  // the query is not all in capitals: IT and WHO are names in it
  std::shared_ptr<TimeLimit> limit = std::make_shared<TimeLimit>(query_limit::seconds);
  TermExpansion expansion{database, *limit};
  FormFinder finder{database};
  std::size_t forms = 0;      // of all names so far
  std::size_t unbounded = 0;  // comparisons of positions without a limit of time
};

// What a part of the query inherits from the parts around it.
struct QueryScope {
  const Field* field = nullptr;  // nullptr: everywhere
  bool strict = false;           // written with AND or +
  bool of_every_hit = true;      // under no alternative and no negation

  QueryScope in(const Field* other) const { return {other, strict, of_every_hit}; }
  QueryScope strictly(bool is_strict) const { return {field, is_strict, of_every_hit}; }
  QueryScope as_alternative() const { return {field, strict, false}; }
};

// Running text, stemmed: everywhere (nullptr), passages, titles.
inline bool is_text(const Field* field) {
  return field == nullptr || field->kind == FieldKind::words || field->kind == FieldKind::passages;
}

}  // namespace osint
