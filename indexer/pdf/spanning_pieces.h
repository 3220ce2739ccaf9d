// SPDX-License-Identifier: GPL-2.0-or-later
// Pieces that belong to all columns of a region though not all of them cross the gutter. Pieces are given by their base
// lines, the highest first.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/pdf/column_cuts.h"

namespace osint {

bool crosses(const PdfLine& piece, double gutter);

// For each piece whether it is a head that stands above columns without reaching the gutter: large or bold, with nothing
// beside it, right above what spans the columns or above two columns that begin at one height.
std::vector<bool> heads_of_columns(const Pieces& sorted, double gutter, double body_size);

// Whether piece `at` stands alone right below `last`, as the short last line of a paragraph that spans the columns does.
bool is_last_line(const Pieces& sorted, std::size_t at, const PdfLine& last);

// Whether piece `at` stands below a picture's caption and goes on with the text beside the picture.
bool follows_float(const Pieces& sorted, std::size_t at, double gutter);

}  // namespace osint
