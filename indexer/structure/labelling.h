// SPDX-License-Identifier: GPL-2.0-or-later
// Units with cues -> the place of each: the sequence with the highest sum of scores (Viterbi, IEEE Trans. Information
// Theory 13, 1967), and by how much it is ahead of the best sequence in which somebody else says a unit.
#pragma once

#include <vector>

#include "indexer/structure/labels.h"
#include "indexer/structure/unit.h"

namespace osint {

struct Labelled {
  Place place = Place::outside;
  float margin = 0;  // to the best sequence with another speaker here; at least 0
};

// One per unit. Linear in their number; memory is bounded by working through long files in stretches.
std::vector<Labelled> label_units(const std::vector<Unit>& units);

}  // namespace osint
