// SPDX-License-Identifier: GPL-2.0-or-later
// Restores the reading order of words in scripts that run from right to left. PDF pages give them as they
// stand, from left to right.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Reverses each run of such words, and the letters of each word. Boxes stay where they are, so that the first
// word of a run has the box of the leftmost one.
void put_in_reading_order(std::vector<PdfWord>& words);

}  // namespace osint
