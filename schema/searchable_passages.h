// SPDX-License-Identifier: GPL-2.0-or-later
// Lists the searchable texts of a commentary as passages.
#pragma once

#include <vector>

#include "schema/commentary.h"

namespace osint {

// Returns the title, then the passages grouped by kind in the order of PassageKind, then one passage of kind
// citation for each citation, whose text is citation_text(). An empty title is left out. The indexer assigns
// positions in this order and the searcher finds the passage of a position by it, so the two must keep to
// this one list.
std::vector<Passage> searchable_passages(const Commentary& commentary);

}  // namespace osint
