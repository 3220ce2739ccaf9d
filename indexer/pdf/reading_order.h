// SPDX-License-Identifier: GPL-2.0-or-later
// The pieces of lines of a page -> its columns in the order in which people read them. Columns are found by the white
// between them; what spans several columns parts what is above it from what is below.
#pragma once

#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

struct Column {
  Box box;
  std::vector<PdfLine> lines;                // from top to bottom; never empty
  std::vector<std::vector<PdfLine>> insets;  // boxes that intrude on this column and the next one
};

// `width` is the page's, `body_size` that of most letters of the file.
std::vector<Column> columns_in_order(std::vector<PdfLine> pieces, double width, double body_size);

}  // namespace osint
