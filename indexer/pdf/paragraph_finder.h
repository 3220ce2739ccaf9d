// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of columns -> paragraphs, by spacing, indentation, and the size and style of letters; and those put together
// that a page border, a column's end or a box interrupts.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"
#include "indexer/pdf/reading_order.h"

namespace osint {

struct Paragraph {
  std::vector<PdfLine> lines;  // never empty
  double size = 0;             // of most letters
  bool bold = false;           // nearly all of it
  bool italic = false;
  bool inset = false;  // a box between columns
  bool begins_column = false;
  double room = 0;  // behind the last line, to the column's right side
  int page = 0;
  bool bullet = false;  // begins with the sign of a list
};

// What most lines of a file have in common.
struct Typography {
  double body_size = 10;  // of most letters
  double leading = 1.2;   // from line to line, of the letters' size
};
Typography typography_of(const std::vector<Column>& columns, double body_size);

// The paragraphs of one column, its insets before the paragraphs beside them.
std::vector<Paragraph> paragraphs_of(Column column, const Typography& typography);

// Joins paragraphs that something interrupts in the middle of a sentence.
void join_interrupted(std::vector<Paragraph>& paragraphs, const Typography& typography);

}  // namespace osint
