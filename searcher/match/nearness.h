// SPDX-License-Identifier: GPL-2.0-or-later
// Decides whether occurrences of words and phrases stand as NEAR, ADJ and "..."~n require.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/match/matcher.h"

namespace osint {

// The positions of its first and its last word.
struct Occurrence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Occurrence&) const = default;
};

// Ascending and distinct.
using Occurrences = std::vector<Occurrence>;

// Returns whether the operands stand as required. `found` has the occurrences of each operand; a window takes
// at most query_limit::near_operands of them. Throws std::length_error if a chain has more combinations than
// can be tried.
bool holds(const Proximity& proximity, const std::vector<Occurrences>& found);

// Returns for each operand the occurrences that take part, or none if holds() is false. In a chain whose
// operands share words, the result may include occurrences that take part only by sharing one. Throws as
// holds() does.
std::vector<Occurrences> taking_part(const Proximity& proximity, const std::vector<Occurrences>& found);

}  // namespace osint
