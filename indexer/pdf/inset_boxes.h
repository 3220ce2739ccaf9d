// SPDX-License-Identifier: GPL-2.0-or-later
// Boxes that intrude on two columns: pull quotes with text at both sides.
#pragma once

#include <vector>

#include "indexer/pdf/column_cuts.h"

namespace osint {

// Takes these boxes out of the pieces, which are given by their base lines, the highest first.
std::vector<Pieces> take_insets(Pieces& sorted, double gutter, double body_size);

}  // namespace osint
