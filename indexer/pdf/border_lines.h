// SPDX-License-Identifier: GPL-2.0-or-later
// Finds lines at the top and bottom of a page by their form, so that it works even for a single page: what a
// browser prints around a web page, the head of an issue, a page number.
#pragma once

#include <vector>

#include "indexer/pdf/running_lines.h"

namespace osint {

// Moves these lines from the `pieces` of each page to its `dropped`.
void drop_border_lines(std::vector<PagePieces>& pages);

}  // namespace osint
