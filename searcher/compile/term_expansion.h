// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns -> the indexed words they stand for.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <xapian.h>

#include "searcher/query/time_limit.h"

namespace osint {

// The words that the patterns of one query stand for, of a field (its prefix; empty: all words of passages).
// Each throws QueryFailure for a pattern that is too wide, takes too long, or brings the query above
// query_limit::expansions; `offset` is the byte of the query it is blamed on. Throws Xapian::Error.
class TermExpansion {
 public:
  TermExpansion(const Xapian::Database& database, TimeLimit& limit) : database_(database), limit_(limit) {}

  // A folded word with * or ?.
  std::vector<std::string> wildcard(std::string_view pattern, std::string_view prefix, std::size_t offset);
  // A folded word; `edits` is 1 or 2.
  std::vector<std::string> fuzzy(std::string_view word, unsigned edits, std::string_view prefix,
                                 std::size_t offset);
  // The words so near, and how near each is; as many as there are, for none is looked for.
  std::vector<std::pair<std::string, unsigned>> near(std::string_view word, unsigned edits,
                                                     std::string_view prefix);
  std::vector<std::string> regex(std::string_view pattern, std::string_view prefix, std::size_t offset);

 private:
  void add(std::vector<std::string>& words, std::string_view word, std::size_t offset);
  template <class Visit>
  void scan(std::string_view prefix, std::string_view start, std::size_t offset, Visit visit);

  const Xapian::Database& database_;
  TimeLimit& limit_;
  std::size_t expanded_ = 0;
};

}  // namespace osint
