// SPDX-License-Identifier: GPL-2.0-or-later
// Labels units with places: the sequence of places with the highest sum of scores (Viterbi, IEEE Trans.
// Information Theory 13, 1967).
#pragma once

#include <vector>

#include "indexer/structure/labels.h"
#include "indexer/structure/unit.h"

namespace osint {

struct Labelled {
  Place place = Place::outside;
  float margin = 0;  // the lead over the best sequence with another speaker here; at least 0
};

// Returns one label for each unit. Takes time linear in the number of units. Long files are labelled in
// stretches, which limits the memory.
std::vector<Labelled> label_units(const std::vector<Unit>& units);

}  // namespace osint
