// SPDX-License-Identifier: GPL-2.0-or-later
// What a search finds out of its hits. Each format of output states what it needs; what none asks for costs nothing.
#pragma once

#include <cstddef>

namespace osint {

struct HitNeeds {
  bool hits = true;               // false: the total and the counts alone
  bool exact_total = false;       // an exact total, whatever it costs
  bool records = true;            // the commentary of each hit; without it a hit has its id, rank and score
  bool passages = true;           // what matched where; takes the records
  bool whole_passages = false;    // every passage of a hit, whole, in the order of the commentary
  bool title_apart = false;       // Hit::title alone shows what matched there: it is none of the passages
  bool copies = false;            // copies of a hit stand with it (Hit::copies), and are no hits of their own
  std::size_t most_passages = 2;  // of a hit; 0: all that match
  std::size_t snippet_length = 300;  // code points
};

}  // namespace osint
