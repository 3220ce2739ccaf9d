// SPDX-License-Identifier: GPL-2.0-or-later
// Pieces of lines -> lines from top to bottom.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Pieces at one height become one line, from left to right; its words stand in the order in which people read them.
std::vector<PdfLine> lines_of(std::vector<PdfLine> pieces);

}  // namespace osint
