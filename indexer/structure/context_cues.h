// SPDX-License-Identifier: GPL-2.0-or-later
// The cues that a unit gets from the units around it and from the rest of the file.
#pragma once

#include <vector>

#include "indexer/structure/unit.h"

namespace osint {

// Sets `cues` of all units: first the cues of each unit by itself (cues.h), then those that the context adds
// or takes away. Takes time linear in the text, because each step looks only a bounded way ahead and back.
void find_cues(std::vector<Unit>& units);

}  // namespace osint
