// SPDX-License-Identifier: GPL-2.0-or-later
// Divides the pieces of a region into columns by the white space between them.
#pragma once

#include <optional>
#include <vector>

#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Pieces of lines, as pieces_of() returns them (page_text.h).
using Pieces = std::vector<PdfLine>;

// Returns the smallest box around the pieces, of which there must be at least one.
Box box_of(const Pieces& pieces);

// The minimum widths of gutters and columns, in points.
struct ColumnMeasures {
  double least_gutter = 7;
  double least_width = 60;
};
// Returns the measures for a page of this width, whose text has letters of this size (in points).
ColumnMeasures column_measures(double page_width, double body_size);

// Returns the columns of a region, from left to right; at least one unless there are no pieces. A gutter
// between columns must run through the whole region.
std::vector<Pieces> columns_between(Pieces pieces, const ColumnMeasures& measures);

// Returns true if columns_between() would return more than one column.
bool has_columns(const Pieces& pieces, const ColumnMeasures& measures);

// Returns the x at which the least height of text crosses a gutter, in points. Returns nullopt if the region
// is too narrow for two columns.
std::optional<double> best_gutter(const Pieces& pieces, const ColumnMeasures& measures);

}  // namespace osint
