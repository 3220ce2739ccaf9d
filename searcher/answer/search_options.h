// SPDX-License-Identifier: GPL-2.0-or-later
// What is asked of a search beside the query.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/answer/facet_counts.h"
#include "searcher/answer/seen.h"
#include "searcher/answer/timeline.h"
#include "searcher/names/synonyms.h"

namespace osint {

enum class Order { relevance, date, oldest };

struct SearchOptions {
  std::size_t limit = 10;  // 0: all
  std::size_t offset = 0;
  Order order = Order::relevance;
  bool any = false;
  bool exact = false;
  bool count_all = false;  // an exact total, whatever it costs
  bool hits = true;        // false: the total alone
  bool records = true;     // read the commentaries and their passages; ids and scores alone otherwise
  bool explain = false;
  bool suggest = false;              // Answer::did_you_mean
  std::size_t passages = 2;          // per hit; 0: all
  bool passages_wanted = true;       // look for what matched where
  bool title_apart = false;          // Hit::title alone shows what matched there; it is none of the passages
  std::size_t snippet_length = 300;  // code points
  bool full = false;                 // every passage of a hit, whole, in the order of the commentary
  std::optional<std::string>
      similar;                       // commentaries like this one (an id); the query, if any, is a condition
  std::vector<const Facet*> facets;  // what to count the matches by
  std::optional<TimelineUnit> timeline;
  // Leaves out what was seen; the total is then exact, and nothing falls back to most words: what somebody waits for is
  // what the query asks.
  const Seen* seen = nullptr;
  const Synonyms* synonyms = nullptr;  // the user's; none where there is no file of them
};

// Whether the answer counts matches by their values; its total is then exact.
inline bool counts_values(const SearchOptions& options) {
  return !options.facets.empty() || options.timeline.has_value();
}

}  // namespace osint
