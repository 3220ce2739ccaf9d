// SPDX-License-Identifier: GPL-2.0-or-later
// Where white parts the pieces of lines of a region into columns, and what spans these.
#pragma once

#include <optional>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

using Pieces = std::vector<PdfLine>;

Box box_of(const Pieces& pieces);

// Lengths that columns are measured with, in points.
struct ColumnMeasures {
  double least_gutter = 7;
  double least_width = 60;
};
ColumnMeasures column_measures(double page_width, double body_size);

// The columns of a region between gutters that run through all of it, from left to right: one or more. Moves the pieces.
std::vector<Pieces> columns_between(Pieces pieces, const ColumnMeasures& measures);

// Whether columns_between() would find more than one.
bool has_columns(const Pieces& pieces, const ColumnMeasures& measures);

// Where a gutter is that the least height of text crosses; none where the least is no less than elsewhere.
std::optional<double> best_gutter(const Pieces& pieces, const ColumnMeasures& measures);

}  // namespace osint
