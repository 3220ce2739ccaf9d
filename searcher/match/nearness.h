// SPDX-License-Identifier: GPL-2.0-or-later
// Whether occurrences of words and phrases stand as NEAR, ADJ and "..."~n ask. Pure.
#pragma once

#include <cstdint>
#include <vector>

#include "searcher/match/matcher.h"

namespace osint {

// Positions of the first and of the last word.
struct Occurrence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const Occurrence&) const = default;
};

// Ascending and without repetition.
using Occurrences = std::vector<Occurrence>;

// `found[i]`: where operand i stands. Throws std::length_error when there are more ways to choose
// among the occurrences than can be tried.
bool holds(const Proximity& proximity, const std::vector<Occurrences>& found);

// Those occurrences that take part, per operand; none where holds() is false. Of a chain whose operands share
// words, also some that take part only by sharing one.
std::vector<Occurrences> taking_part(const Proximity& proximity, const std::vector<Occurrences>& found);

}  // namespace osint
