// SPDX-License-Identifier: GPL-2.0-or-later
// What the parts of the compiler share while one query is compiled.
#pragma once

#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/fields.h"
#include "searcher/matcher.h"
#include "searcher/query_compiler.h"
#include "searcher/query_words.h"

namespace osint {

struct Compilation {
  const Xapian::Database& database;
  const Analyzer& analyzer;
  const CompileOptions& options;
  std::vector<Matcher> matchers;
  std::vector<Xapian::Query> bonuses;  // what adds to a rank without being asked for
};

// Running text, stemmed: everywhere (nullptr), passages, titles.
bool is_text(const Field* field);

// The pattern in a field (nullptr: anywhere), with a matcher where passages can show it. `rewarded` adds to
// the rank of titles that hold it.
Xapian::Query pattern_query(Compilation& compilation, Pattern pattern, const Field* field, bool rewarded);

// The spellings of a quoted text; throws QueryFailure when it holds no word or too many.
std::vector<TermSequence> spellings(const Compilation& compilation, const Node& node, std::string_view text);

}  // namespace osint
