// SPDX-License-Identifier: GPL-2.0-or-later
// What the parts of the compiler share while one query is compiled.
#pragma once

#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/fields.h"
#include "searcher/matcher.h"
#include "searcher/proximity.h"
#include "searcher/query_compiler.h"
#include "searcher/query_words.h"

namespace osint {

struct Compilation {
  const Xapian::Database& database;
  const Analyzer& analyzer;
  const CompileOptions& options;
  std::vector<Matcher> matchers;
  std::vector<Xapian::Query> bonuses;     // what adds to a rank without being asked for
  std::vector<Family> words;              // whose standing together adds to a rank, in the order of the query
  std::vector<KindCondition> conditions;  // of every hit, not in the query itself
  bool capitals_tell = false;             // the query is not all in capitals: IT and WHO are names in it
  bool strict = false;                    // what is compiled now was written with AND or +
  bool of_every_hit = true;               // what is compiled now stands under no alternative and no negation
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
bool is_text(const Field* field);

// The pattern in a field (nullptr: anywhere), with a matcher where passages can show it. `rewarded` adds to
// the rank of titles that hold it.
Xapian::Query pattern_query(Compilation& compilation, Pattern pattern, const Field* field, bool rewarded);

// The spellings of a quoted text; throws QueryFailure when it holds no word or too many.
std::vector<TermSequence> spellings(const Compilation& compilation, const Node& node, std::string_view text);

}  // namespace osint
