// SPDX-License-Identifier: GPL-2.0-or-later
// What a query requires of a single passage. The compiler makes matchers beside the Xapian query, and the
// searcher looks for them in the passages of the hits that it shows.
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

// A word (one step, whose terms usually share a stem) or a phrase.
struct Pattern {
  std::vector<std::vector<std::string>> steps;  // the alternative terms at each step
  std::vector<std::uint32_t> offsets;  // distance of each step from the first, in positions; offsets[0] is 0
  bool operator==(const Pattern&) const = default;
};

// Requires that a passage of one kind contains the pattern.
struct KindCondition {
  Pattern pattern;
  PassageKind kind = PassageKind::commentary;
};

// Words or phrases that stand near each other, no two of them sharing a word. The distance between two is the
// number of positions from the end of the first to the begin of the second, so neighbours have distance 1.
struct Proximity {
  std::vector<std::vector<Pattern>> operands;  // the alternative patterns of each operand
  std::vector<NearLink> links;                 // between an operand and the next; empty for a window
  unsigned window = 0;  // without links: the greatest distance between any two operands, in any order
  bool operator==(const Proximity&) const = default;
};

// Finds a part of a query in passages. Exactly one of `pattern`, `proximity`, `dates` and `hosts` is set.
struct Matcher {
  Pattern pattern;  // empty if another member is set
  std::optional<Proximity> proximity;
  std::optional<PassageKind> kind;   // matches only in passages of this kind
  std::optional<CitationPart> part;  // matches only in this part of citations
  std::optional<DateRange> dates;    // matches citations whose date matches() it
  std::vector<std::string> hosts;    // matches citations at one of these hosts or below it
  double weight = 0;                 // how much a match tells: an inverse document frequency
  // If set, the matcher is the leaf with number `leaf` of this condition, and matches only in citations that
  // meet the whole condition.
  std::shared_ptr<const CitationCondition> condition;
  std::size_t leaf = 0;
  bool silent = false;      // is needed for the condition but not shown, because it stands under a NOT
  bool other_form = false;  // finds a form of a name or term that differs from the query's
  bool operator==(const Matcher&) const = default;
};

}  // namespace osint
