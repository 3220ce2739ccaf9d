// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a query that nothing in the index could match, and what may have been meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/query/query_tree.h"
#include "searcher/query/time_limit.h"

namespace osint {

// What words are looked up in.
struct Vocabulary {
  const Xapian::Database& database;
  const Analyzer& analyzer;
  bool exact = false;             // words are not stemmed
  bool families_complete = true;  // see CompileOptions
};

// Bytes [begin, end) of the query, and what to put there, best first; never empty.
struct Correction {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> texts;
};

// In the order of the query, without those for which nothing near is indexed. Words under a NOT, patterns, dates,
// numbers and Chinese are left as they are. Once the limit is reached the rest of the words is left out. Throws
// Xapian::Error.
std::vector<Correction> corrections(const Node& tree, std::string_view query, const Vocabulary& vocabulary,
                                    TimeLimit& limit);

}  // namespace osint
