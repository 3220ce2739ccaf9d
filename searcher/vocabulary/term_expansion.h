// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the indexed words that patterns stand for.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <xapian.h>

#include "searcher/query/time_limit.h"

namespace osint {

// Expands the patterns of one query. `prefix` is that of a field, or empty for the words of passages. The
// functions throw QueryFailure at byte `offset` if a pattern is invalid, the time limit is reached, or the
// patterns of the query stand for more than query_limit::expansions words together. They also throw
// Xapian::Error. The database and the limit must outlive the object.
class TermExpansion {
 public:
  TermExpansion(const Xapian::Database& database, TimeLimit& limit) : database_(database), limit_(limit) {}

  // `pattern` is a folded word with * or ?.
  std::vector<std::string> wildcard(std::string_view pattern, std::string_view prefix, std::size_t offset);
  // `word` is folded, and `edits` is 1 or 2.
  std::vector<std::string> fuzzy(std::string_view word, unsigned edits, std::string_view prefix,
                                 std::size_t offset);
  // Returns the words within `edits` of `word`, each with its distance. They do not count as expansions,
  // because they are suggestions that the query does not search for.
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
