// SPDX-License-Identifier: GPL-2.0-or-later
// Finds pieces that belong to all columns of a region although not all of them cross the gutter. Pieces must
// be ordered by base line, the highest first. `gutter` is an x in points.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/pdf/column_cuts.h"

namespace osint {

bool crosses(const PdfLine& piece, double gutter);

// Returns for each piece whether it is a head above columns that does not reach the gutter. A head is large
// or bold and has nothing beside it. It stands right above a piece that spans the columns, or above two
// columns that begin at one height.
std::vector<bool> heads_of_columns(const Pieces& sorted, double gutter, double body_size);

// Returns true if piece `at` stands alone right below `last`, as the short last line of a paragraph across
// the columns does.
bool is_last_line(const Pieces& sorted, std::size_t at, const PdfLine& last);

// Returns true if piece `at` stands below the caption of a picture and continues the text beside the picture.
bool follows_float(const Pieces& sorted, std::size_t at, double gutter);

}  // namespace osint
