// SPDX-License-Identifier: GPL-2.0-or-later
// Texts whose parts stand in no order that their author can have meant, as where a converter mixed two columns. Each
// part may be known well by itself, and yet nobody can say to which commentary it belongs.
#pragma once

#include <vector>

#include "indexer/structure/labelling.h"
#include "indexer/structure/unit.h"

namespace osint {

// Lowers the margins of what is said around a disorder below `least_margin` (commentary_builder.h), so that it becomes
// text of an unknown speaker. What its own label or end marker names stays. Disorders: a source's text stands between
// a commentary's label and its end marker; a label follows a label, or an end marker, and nothing stands between that
// could begin a commentary. Linear in the number of units.
void doubt_disorder(const std::vector<Unit>& units, std::vector<Labelled>& labels);

}  // namespace osint
