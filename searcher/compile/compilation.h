// SPDX-License-Identifier: GPL-2.0-or-later
// What the parts of the compiler share while one query is compiled.
#pragma once

#include <memory>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/fields.h"
#include "searcher/compile/compiled_query.h"
#include "searcher/compile/proximity_scores.h"
#include "searcher/compile/term_expansion.h"
#include "searcher/match/matcher.h"
#include "searcher/names/form_finder.h"
#include "searcher/query/time_limit.h"

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
  std::vector<Xapian::Query> bonuses;     // what adds to a rank without being asked for
  std::vector<Family> words;              // whose standing together adds to a rank, in the order of the query
  std::vector<KindCondition> conditions;  // of every hit, not in the query itself
  std::vector<Expansion> patterns;        // what is shown of patterns and stemmed words (compiled_query.h)
  std::vector<Expansion> families;
  std::vector<Expansion> other_forms;
  std::size_t forms = 0;  // of all names so far
  FormFinder finder{database};
  bool capitals_tell = false;  // the query is not all in capitals: IT and WHO are names in it
  bool strict = false;         // what is compiled now was written with AND or +
  bool of_every_hit = true;    // what is compiled now stands under no alternative and no negation
  std::size_t unbounded = 0;   // comparisons of positions without a limit of time
};

// While it lives, what is compiled is no condition of every hit.
class Alternatives {
 public:
  explicit Alternatives(Compilation& compilation)
      : compilation_(compilation), before_(compilation.of_every_hit) {
    compilation_.of_every_hit = false;
  }
  ~Alternatives() { compilation_.of_every_hit = before_; }
  Alternatives(const Alternatives&) = delete;
  Alternatives& operator=(const Alternatives&) = delete;

 private:
  Compilation& compilation_;
  bool before_;
};

// Running text, stemmed: everywhere (nullptr), passages, titles.
inline bool is_text(const Field* field) {
  return field == nullptr || field->kind == FieldKind::words || field->kind == FieldKind::passages;
}

}  // namespace osint
