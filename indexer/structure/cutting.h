// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts blocks into units. One paragraph may hold a byline, a label, the analyst's text and a source line,
// each of which becomes a unit.
#pragma once

#include <vector>

#include "indexer/dates/date_order.h"
#include "indexer/structure/unit.h"

namespace osint {

// Returns the units in reading order. They point into `blocks`, which must outlive them. Takes time linear in
// the text. `order` is that of dates like 9/10/2018 in headers.
std::vector<Unit> units_of(const std::vector<Block>& blocks, DateOrder order);

}  // namespace osint
