// SPDX-License-Identifier: GPL-2.0-or-later
// The cues that a unit gets from the units around it and from the rest of the file.
#pragma once

#include <vector>

#include "indexer/structure/unit.h"

namespace osint {

// Sets `cues` of all units: their own (cues.h), and what the context adds or belies. Linear in the text: each step
// looks a bounded way ahead and back.
void find_cues(std::vector<Unit>& units);

}  // namespace osint
