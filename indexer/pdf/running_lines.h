// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that pages repeat at one height: running heads and feet, page numbers, watermarks.
#pragma once

#include <string>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// The pieces of a page, with what was found among them.
struct PagePieces {
  int number = 0;
  double width = 0;
  double height = 0;
  std::vector<PdfLine> pieces;
  std::vector<std::string> dropped;  // running heads and feet, page numbers
  std::string section;               // the name of a section that begins with this page, by the running heads
};

// Moves these lines from the pieces of all pages to `dropped`. Where running heads name sections (in capital letters,
// another from some page on), `section` of the first page of each has its name.
void drop_running_lines(std::vector<PagePieces>& pages);

}  // namespace osint
