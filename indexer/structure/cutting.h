// SPDX-License-Identifier: GPL-2.0-or-later
// Blocks -> units. One paragraph may hold a byline, a label, the analyst's text and a source line; each becomes a unit.
#pragma once

#include <vector>

#include "indexer/structure/unit.h"

namespace osint {

// In reading order. The units point into `blocks`, which must outlive them. Linear in the text.
std::vector<Unit> units_of(const std::vector<Block>& blocks);

}  // namespace osint
