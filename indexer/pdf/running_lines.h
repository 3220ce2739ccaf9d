// SPDX-License-Identifier: GPL-2.0-or-later
// Finds lines that pages repeat at one height: running heads and feet, page numbers, watermarks.
#pragma once

#include <string>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// The pieces of a page, and what was removed from them.
struct PagePieces {
  int number = 0;
  double width = 0;
  double height = 0;
  std::vector<PdfLine> pieces;
  std::vector<std::string> dropped;  // the text of running heads and feet, and of page numbers
  std::string section;  // the section that begins on this page, by the running heads; otherwise empty
};

// Moves these lines from `pieces` to `dropped`. If running heads name sections in capital letters, the first
// page of each section gets its name as `section`. Does nothing for a single page.
void drop_running_lines(std::vector<PagePieces>& pages);

}  // namespace osint
