// SPDX-License-Identifier: GPL-2.0-or-later
// Boxes at one side of a column, in letters of another size, beside which its text runs in short lines: pull quotes.
#pragma once

#include <vector>

#include "indexer/pdf/column_cuts.h"

namespace osint {

// Takes these boxes out of the pieces of a column, each with its pieces from top to bottom.
std::vector<Pieces> take_side_boxes(Pieces& column, double body_size);

}  // namespace osint
