// SPDX-License-Identifier: GPL-2.0-or-later
// What a query asks of a single passage: the compiler makes these beside the Xapian query, the
// attribution looks for them in the passages of the hits shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/citation_text.h"
#include "schema/commentary.h"
#include "searcher/date_range.h"

namespace osint {

// One word (a family of terms that share a stem) or one phrase (a term per step).
struct Pattern {
  std::vector<std::vector<std::string>> steps;  // the terms each step accepts
  std::vector<std::uint32_t> offsets;  // positions of the steps after the first one's; offsets[0] == 0
};

// A pattern that passages of one kind hold.
struct KindCondition {
  Pattern pattern;
  PassageKind kind = PassageKind::commentary;
};

struct Matcher {
  Pattern pattern;                   // empty for dates and hosts
  std::optional<PassageKind> kind;   // only in passages of this kind
  std::optional<CitationPart> part;  // only in this part of citations
  std::optional<DateRange> dates;    // citations of these dates
  std::string host;                  // citations at this host or below it
  double weight = 0;                 // how much the match tells: inverse document frequency
};

}  // namespace osint
