// SPDX-License-Identifier: GPL-2.0-or-later
// Words of scripts that run from right to left, which pages give as they stand, from left to right.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Turns runs of such words, and their letters, into the order in which people read them. Places stay: the first word of a
// run has the box of the leftmost.
void put_in_reading_order(std::vector<PdfWord>& words);

}  // namespace osint
