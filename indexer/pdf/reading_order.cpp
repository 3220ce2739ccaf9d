// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/reading_order.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <utility>

#include "indexer/pdf/column_cuts.h"
#include "indexer/pdf/inset_boxes.h"
#include "indexer/pdf/line_maker.h"
#include "indexer/pdf/side_boxes.h"
#include "indexer/pdf/spanning_pieces.h"

namespace osint {

namespace {

constexpr int deepest = 12;

// A horizontal band of a region. It either has columns or spans them.
struct Band {
  Pieces pieces;
  bool spans = false;
};

class RegionReader {
 public:
  RegionReader(double width, double body_size)
      : measures_(column_measures(width, body_size)), body_size_(body_size) {}

  void read(Pieces pieces, int depth) {
    if (pieces.empty()) return;
    if (depth >= deepest || pieces.size() < 4) return add_column(std::move(pieces));
    const std::optional<double> gutter = best_gutter(pieces, measures_);
    const bool columns = has_columns(pieces, measures_);
    if (gutter && (!columns || has_head(pieces, *gutter)) && read_bands(pieces, *gutter, depth)) return;
    if (!columns) return add_column(std::move(pieces));
    for (Pieces& column : columns_between(std::move(pieces), measures_)) read(std::move(column), depth + 1);
  }

  // Joins columns if one continues right below the other.
  std::vector<Column> columns() {
    std::vector<Column> out;
    for (Column& column : columns_) {
      if (out.empty() || !goes_on_below(out.back(), column)) {
        out.push_back(std::move(column));
        continue;
      }
      out.back().box = united(out.back().box, column.box);
      std::ranges::move(column.lines, std::back_inserter(out.back().lines));
      std::ranges::move(column.insets, std::back_inserter(out.back().insets));
    }
    return out;
  }

 private:
  static bool goes_on_below(const Column& above, const Column& below) {
    const PdfLine& last = above.lines.back();
    const PdfLine& first = below.lines.front();
    const double distance = first.base - last.base;
    return same_size(last.size, first.size) && distance > 0.8 * first.size && distance < 1.5 * first.size &&
           std::abs(first.box.left - above.box.left) < 0.3 * first.size &&
           std::abs(first.box.left - last.box.left) < 0.3 * first.size;
  }

  // Reads the bands and returns true if there are several, or if one has columns.
  bool read_bands(const Pieces& pieces, double gutter, int depth) {
    std::vector<Pieces> insets;
    std::vector<Band> bands = bands_of(pieces, gutter, insets);
    if (std::ranges::all_of(bands, &Band::spans) || (bands.size() == 1 && insets.empty())) return false;
    const std::size_t first = columns_.size();
    for (Band& band : bands) read(std::move(band.pieces), depth + 1);
    for (Pieces& inset : insets) add_inset(std::move(inset), first);
    return true;
  }

  bool has_head(const Pieces& pieces, double gutter) const {
    if (std::ranges::none_of(pieces, [&](const PdfLine& line) { return line.size > 1.15 * body_size_; }))
      return false;
    Pieces sorted = pieces;
    std::ranges::stable_sort(sorted, {}, &PdfLine::base);
    const std::vector<bool> heads = heads_of_columns(sorted, gutter, body_size_);
    return std::ranges::find(heads, true) != heads.end();
  }

  // The short last line of a paragraph that spans the columns stands alone right below it.
  static bool ends_paragraph(const Pieces& sorted, std::size_t at, const std::vector<Band>& bands) {
    return !bands.empty() && bands.back().spans && is_last_line(sorted, at, bands.back().pieces.back());
  }

  // Works on copies, because the caller keeps the pieces if this leads to nothing.
  std::vector<Band> bands_of(const Pieces& pieces, double gutter, std::vector<Pieces>& insets) const {
    Pieces sorted = pieces;
    std::ranges::stable_sort(sorted, {}, &PdfLine::base);
    insets = take_insets(sorted, gutter, body_size_);
    const std::vector<bool> heads = heads_of_columns(sorted, gutter, body_size_);
    std::vector<Band> out;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      const bool spans = crosses(sorted[i], gutter) || heads[i] || ends_paragraph(sorted, i, out) ||
                         follows_float(sorted, i, gutter);
      if (Band* const begun = spans ? nullptr : band_begun(out, sorted[i])) {
        begun->pieces.push_back(std::move(sorted[i]));
        continue;
      }
      if (out.empty() || out.back().spans != spans) out.push_back({{}, spans});
      out.back().pieces.push_back(std::move(sorted[i]));
    }
    return joined(std::move(out));
  }

  // Returns the band before the last one if a box in it, with letters of another size, continues with this
  // line. What spans the columns beside the box does not divide it.
  Band* band_begun(std::vector<Band>& bands, const PdfLine& line) const {
    if (bands.size() < 2 || !bands.back().spans || same_size(line.size, body_size_)) return nullptr;
    Band& band = bands[bands.size() - 2];
    constexpr std::ptrdiff_t reach = 12;
    const auto first = band.pieces.end() - std::min(reach, std::ssize(band.pieces));
    const bool begun = std::any_of(first, band.pieces.end(), [&](const PdfLine& other) {
      return same_size(other.size, line.size) && std::abs(other.box.left - line.box.left) < 0.3 * line.size &&
             line.base - other.base < 1.6 * line.size;
    });
    return begun ? &band : nullptr;
  }

  // Joins bands without columns with their neighbours.
  std::vector<Band> joined(std::vector<Band> bands) const {
    std::vector<Band> out;
    for (Band& band : bands) {
      band.spans =
          band.spans || !has_columns(band.pieces, measures_) || (!out.empty() && are_torn(out.back(), band));
      if (!out.empty() && out.back().spans && band.spans) {
        std::ranges::move(band.pieces, std::back_inserter(out.back().pieces));
      } else {
        out.push_back(std::move(band));
      }
    }
    return out;
  }

  // Returns true if a few lines are not columns, but the next lines of what spans the columns, torn by wide
  // blanks.
  static bool are_torn(const Band& above, const Band& band) {
    constexpr std::size_t few = 6;
    if (!above.spans || band.pieces.size() > few) return false;
    const PdfLine& last = above.pieces.back();
    const PdfLine& first = band.pieces.front();
    const double distance = first.base - last.base;
    return same_size(last.size, first.size) && distance > 0.8 * last.size && distance < 1.5 * last.size &&
           std::abs(box_of(band.pieces).left - last.box.left) < last.size;
  }

  void add_column(Pieces&& pieces) {
    Column& column = columns_.emplace_back();
    column.box = box_of(pieces);
    for (Pieces& box : take_side_boxes(pieces, body_size_)) column.insets.push_back(lines_of(std::move(box)));
    column.lines = lines_of(std::move(pieces));
  }

  // Adds an inset to the first of the region's columns that stands at its height.
  void add_inset(Pieces&& inset, std::size_t first) {
    const double top = inset.front().box.top;
    std::size_t at = first;
    while (at + 1 < columns_.size() && !(columns_[at].box.top <= top && top <= columns_[at].box.bottom)) ++at;
    columns_[at].insets.push_back(lines_of(std::move(inset)));
  }

  ColumnMeasures measures_;
  double body_size_;
  std::vector<Column> columns_;
};

}  // namespace

std::vector<Column> columns_in_order(std::vector<PdfLine> pieces, double width, double body_size) {
  RegionReader reader(width, body_size);
  reader.read(std::move(pieces), 0);
  return reader.columns();
}

}  // namespace osint
