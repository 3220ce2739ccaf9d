// SPDX-License-Identifier: GPL-2.0-or-later
// Finds boxes that intrude on two columns, such as pull quotes with text on both sides.
#pragma once

#include <vector>

#include "indexer/pdf/column_cuts.h"

namespace osint {

// Removes these boxes from the pieces and returns them. `sorted` must be ordered by base line, the highest
// first. `gutter` is an x in points.
std::vector<Pieces> take_insets(Pieces& sorted, double gutter, double body_size);

}  // namespace osint
