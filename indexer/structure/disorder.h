// SPDX-License-Identifier: GPL-2.0-or-later
// Detects texts whose parts stand in an order that no author can have meant, for example because a converter
// mixed two columns. Each part may be recognised well, and yet it is unclear to which commentary it belongs.
#pragma once

#include <vector>

#include "indexer/structure/labelling.h"
#include "indexer/structure/unit.h"

namespace osint {

// Lowers the margins around a disorder below `least_margin` (commentary_builder.h), so that the text has no
// speaker. Units with a commentary's own label or an end marker keep their margins. There is a disorder if a
// source stands between a commentary's label and its end marker, or if a label follows a label or an end
// marker and nothing between them could begin a commentary. Takes time linear in the number of units.
void doubt_disorder(const std::vector<Unit>& units, std::vector<Labelled>& labels);

}  // namespace osint
