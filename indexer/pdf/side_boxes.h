// SPDX-License-Identifier: GPL-2.0-or-later
// Finds boxes at one side of a column, such as pull quotes: they have larger letters, and the text of the
// column runs beside them in short lines.
#pragma once

#include <vector>

#include "indexer/pdf/column_cuts.h"

namespace osint {

// Removes these boxes from the pieces of a column and returns them, the pieces of each from top to bottom.
// `body_size` is the size of most letters, in points.
std::vector<Pieces> take_side_boxes(Pieces& column, double body_size);

}  // namespace osint
