// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/column_cuts.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/ascii.h"

namespace osint {

namespace {

constexpr double step = 2;  // points for which gutters are counted

// Pieces, by their indices, with white space on both sides of them.
struct Strip {
  Box box;
  std::vector<std::size_t> pieces;
  std::size_t bytes = 0;
  std::size_t digits = 0;
};

std::size_t digits_of(const PdfLine& line) {
  std::size_t out = 0;
  for (const PdfWord& word : line.words)
    out += static_cast<std::size_t>(std::ranges::count_if(word.text, is_ascii_digit));
  return out;
}

void merge(Strip& into, const Strip& other) {
  into.box = united(into.box, other.box);
  into.pieces.insert(into.pieces.end(), other.pieces.begin(), other.pieces.end());
  into.bytes += other.bytes;
  into.digits += other.digits;
}

// Returns true for running text, as opposed to numbers, bullets or labels beside it.
bool is_column(const Strip& strip, const ColumnMeasures& measures) {
  constexpr std::size_t least_bytes = 8;  // of a piece, on average
  return strip.pieces.size() >= 2 && strip.box.width() >= measures.least_width &&
         strip.bytes >= least_bytes * strip.pieces.size() && strip.digits * 2 < strip.bytes;
}

bool side_by_side(const Strip& a, const Strip& b) {
  return std::min(a.box.bottom, b.box.bottom) > std::max(a.box.top, b.box.top);
}

std::vector<Strip> strips_of(const Pieces& pieces, double least_gutter) {
  std::vector<std::size_t> order(pieces.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return pieces[i].box.left; });
  std::vector<Strip> out;
  for (const std::size_t i : order) {
    const PdfLine& piece = pieces[i];
    if (out.empty() || piece.box.left - out.back().box.right >= least_gutter)
      out.emplace_back().box = piece.box;
    Strip& strip = out.back();
    strip.box = united(strip.box, piece.box);
    strip.pieces.push_back(i);
    strip.bytes += piece.bytes;
    strip.digits += digits_of(piece);
  }
  return out;
}

std::vector<Strip> columns_of(const Pieces& pieces, const ColumnMeasures& measures) {
  std::vector<Strip> out;
  for (Strip& strip : strips_of(pieces, measures.least_gutter)) {
    const bool parted = !out.empty() && is_column(out.back(), measures) && is_column(strip, measures) &&
                        side_by_side(out.back(), strip);
    if (out.empty() || parted) {
      out.push_back(std::move(strip));
    } else {
      merge(out.back(), strip);
    }
  }
  return out;
}

// The height of the pieces that stand above each step of the region's width.
std::vector<double> heights(const Pieces& pieces, const Box& region) {
  std::vector<double> out(static_cast<std::size_t>(region.width() / step) + 2);
  for (const PdfLine& piece : pieces) {
    const auto first = static_cast<std::size_t>((piece.box.left - region.left) / step);
    const auto last = static_cast<std::size_t>((piece.box.right - region.left) / step);
    out[first] += piece.size;
    if (last + 1 < out.size()) out[last + 1] -= piece.size;
  }
  std::partial_sum(out.begin(), out.end(), out.begin());
  return out;
}

}  // namespace

Box box_of(const Pieces& pieces) {
  Box out = pieces.front().box;
  for (const PdfLine& piece : pieces) out = united(out, piece.box);
  return out;
}

ColumnMeasures column_measures(double page_width, double body_size) {
  return {std::max(5.0, 0.75 * body_size), std::max(40.0, 0.11 * page_width)};
}

std::vector<Pieces> columns_between(Pieces pieces, const ColumnMeasures& measures) {
  std::vector<Pieces> out;
  for (Strip& strip : columns_of(pieces, measures)) {
    std::ranges::sort(strip.pieces);
    Pieces& column = out.emplace_back();
    for (const std::size_t i : strip.pieces) column.push_back(std::move(pieces[i]));
  }
  return out;
}

bool has_columns(const Pieces& pieces, const ColumnMeasures& measures) {
  return !pieces.empty() && columns_of(pieces, measures).size() > 1;
}

std::optional<double> best_gutter(const Pieces& pieces, const ColumnMeasures& measures) {
  const Box region = box_of(pieces);
  const std::vector<double> crossing = heights(pieces, region);
  const auto first = static_cast<std::size_t>(measures.least_width / step);
  if (crossing.size() <= 2 * first + 1) return std::nullopt;
  const std::size_t last = crossing.size() - 1 - first;
  const double least = *std::min_element(crossing.begin() + static_cast<std::ptrdiff_t>(first),
                                         crossing.begin() + static_cast<std::ptrdiff_t>(last));
  std::size_t best_begin = 0;
  std::size_t best_length = 0;
  for (std::size_t i = first; i < last;) {
    std::size_t end = i;
    while (end < last && crossing[end] <= least + 0.5) ++end;
    if (end - i > best_length) best_begin = i, best_length = end - i;
    i = end + 1;
  }
  return region.left + (static_cast<double>(best_begin) + static_cast<double>(best_length) / 2) * step;
}

}  // namespace osint
