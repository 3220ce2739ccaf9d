// SPDX-License-Identifier: GPL-2.0-or-later
// Lines at the upper and lower border of a page that their form gives away, be it the file's only page: what a browser prints
// around a web page, an issue's head, a page number.
#pragma once

#include <vector>

#include "indexer/pdf/running_lines.h"

namespace osint {

// Moves such lines from the pieces of each page to what it dropped.
void drop_border_lines(std::vector<PagePieces>& pages);

}  // namespace osint
