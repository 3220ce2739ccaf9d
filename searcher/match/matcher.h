// SPDX-License-Identifier: GPL-2.0-or-later
// What a query asks of a single passage: the compiler makes these beside the Xapian query, the
// attribution looks for them in the passages of the hits shown.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "schema/citation_text.h"
#include "schema/passage_kind.h"
#include "searcher/query/date_range.h"
#include "searcher/query/query_tree.h"

namespace osint {

struct CitationCondition;

// One word (a family of terms that share a stem) or one phrase (a term per step).
struct Pattern {
  std::vector<std::vector<std::string>> steps;  // the terms each step accepts
  std::vector<std::uint32_t> offsets;  // positions of the steps after the first one's; offsets[0] == 0
  bool operator==(const Pattern&) const = default;
};

// A pattern that passages of one kind hold.
struct KindCondition {
  Pattern pattern;
  PassageKind kind = PassageKind::commentary;
};

// Several words or phrases that stand near each other, no two of them sharing a word. The distance of two
// is the number of positions from the end of the one to the begin of the other: neighbours are 1 apart.
struct Proximity {
  std::vector<std::vector<Pattern>> operands;  // each has alternatives
  std::vector<NearLink> links;                 // between one operand and the next; none: a window
  unsigned window = 0;                         // any two operands are at most so far apart, in any order
  bool operator==(const Proximity&) const = default;
};

struct Matcher {
  Pattern pattern;                     // empty for dates, hosts and proximity
  std::optional<Proximity> proximity;  // in place of the pattern
  std::optional<PassageKind> kind;     // only in passages of this kind
  std::optional<CitationPart> part;    // only in this part of citations
  std::optional<DateRange> dates;      // citations of these dates
  std::vector<std::string> hosts;      // citations at one of these hosts or below it
  double weight = 0;                   // how much the match tells: inverse document frequency
  // Only in citations that meet the whole condition, of which this is the leaf of that number.
  std::shared_ptr<const CitationCondition> condition;
  std::size_t leaf = 0;
  bool silent = false;      // counts for the condition and is not shown: it stands under a NOT
  bool other_form = false;  // of a name or term that the query has in another form
  bool operator==(const Matcher&) const = default;
};

}  // namespace osint
