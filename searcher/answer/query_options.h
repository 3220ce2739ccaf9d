// SPDX-License-Identifier: GPL-2.0-or-later
// What is asked of a search beside the query.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/answer/facet_counts.h"
#include "searcher/answer/timeline.h"

namespace osint {

class Seen;
class Synonyms;

enum class Order { relevance, date, oldest };

struct QueryOptions {
  std::size_t limit = 10;  // 0: all
  std::size_t offset = 0;
  Order order = Order::relevance;
  bool any = false;         // words are alternatives
  bool exact = false;       // no stems, no other forms, no synonyms
  bool all_copies = false;  // each copy of a commentary is a hit of its own
  bool explain = false;
  bool suggest = false;  // Answer::did_you_mean
  std::optional<std::string>
      similar;                       // commentaries like this one (an id); the query, if any, is a condition
  std::vector<const Facet*> facets;  // what to count the matches by
  std::optional<TimelineUnit> timeline;
  // The commentaries in it are left out. The total is then exact, and the query is not relaxed: somebody who waits for
  // news wants what the query asks. It must outlive the search, as must the next.
  const Seen* seen = nullptr;
  const Synonyms* synonyms = nullptr;  // the user's; none where there is no file of them
};

inline bool counts_values(const QueryOptions& options) {
  return !options.facets.empty() || options.timeline.has_value();
}

}  // namespace osint
