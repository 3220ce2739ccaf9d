// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the columns of a page and puts them into reading order. Columns are found by the white space between
// them. A piece that spans several columns separates what is above it from what is below.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

struct Column {
  Box box;
  std::vector<PdfLine> lines;                // from top to bottom; never empty
  std::vector<std::vector<PdfLine>> insets;  // boxes that intrude on this column and the next one
};

// `width` is the width of the page and `body_size` the size of most letters of the file, both in points.
std::vector<Column> columns_in_order(std::vector<PdfLine> pieces, double width, double body_size);

}  // namespace osint
