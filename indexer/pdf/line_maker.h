// SPDX-License-Identifier: GPL-2.0-or-later
// Puts pieces of lines together into lines.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Returns the lines from top to bottom. Pieces at one height become one line, whose words are in reading
// order.
std::vector<PdfLine> lines_of(std::vector<PdfLine> pieces);

}  // namespace osint
