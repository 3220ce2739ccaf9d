// SPDX-License-Identifier: GPL-2.0-or-later
// Divides the lines of columns into paragraphs, by spacing, indentation, and the size and style of letters.
// Joins paragraphs that a page break, the end of a column or a box interrupts.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"
#include "indexer/pdf/reading_order.h"

namespace osint {

struct Paragraph {
  std::vector<PdfLine> lines;  // never empty
  double size = 0;             // of most letters, in points
  bool bold = false;           // nearly all letters are
  bool italic = false;
  bool inset = false;  // it stands in a box between columns
  bool begins_column = false;
  double room = 0;  // points between its last line and the right side of its column
  int page = 0;
  bool bullet = false;  // it begins with the sign of a list item
};

// What most lines of a file have in common.
struct Typography {
  double body_size = 10;  // of most letters, in points
  double leading = 1.2;   // the distance of base lines, as a multiple of the letters' size
};
Typography typography_of(const std::vector<Column>& columns, double body_size);

// Returns the paragraphs of one column. The paragraphs of an inset come before the paragraph beside them.
std::vector<Paragraph> paragraphs_of(Column column, const Typography& typography);

// Joins paragraphs that are halves of a sentence that something interrupts.
void join_interrupted(std::vector<Paragraph>& paragraphs, const Typography& typography);

}  // namespace osint
