// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/spanning_pieces.h"

#include <algorithm>

namespace osint {

namespace {

bool stands_alone(const Pieces& sorted, std::size_t at) {
  constexpr std::size_t reach = 8;
  for (std::size_t i = at - std::min(at, reach); i < std::min(at + reach, sorted.size()); ++i) {
    if (i != at && shared_height(sorted[i].box, sorted[at].box) > 0.4) return false;
  }
  return true;
}

// Whether the next pieces on both sides of the gutter, below a head, begin at one height.
bool columns_begin(const Pieces& sorted, std::size_t at, double gutter) {
  constexpr std::size_t reach = 8;
  const PdfLine& head = sorted[at - 1];
  for (std::size_t i = at; i < std::min(at + reach, sorted.size()); ++i) {
    if (same_size(sorted[i].size, head.size)) return false;  // the head of one column, or a box in it
    if (crosses(sorted[i], gutter) || sorted[i].box.top - sorted[at].box.top > 0.5 * sorted[at].size)
      return false;
    if ((sorted[i].box.left > gutter) != (sorted[at].box.left > gutter)) return true;
  }
  return false;
}

}  // namespace

bool crosses(const PdfLine& piece, double gutter) {
  return piece.box.left < gutter - 1 && piece.box.right > gutter + 1;
}

std::vector<bool> heads_of_columns(const Pieces& sorted, double gutter, double body_size) {
  std::vector<bool> out(sorted.size());
  if (!sorted.empty() && sorted.back().size > 1.15 * body_size)
    out.back() = stands_alone(sorted, sorted.size() - 1);
  for (std::size_t i = sorted.size(); i-- > 1;) {
    const PdfLine& line = sorted[i - 1];
    const bool large = line.size > 1.15 * body_size;
    const bool apart =
        i < 2 || line.base - sorted[i - 2].base > 1.6 * line.size;  // no end of a bold paragraph
    if (crosses(line, gutter) || !(large || (line.bold && apart)) || !stands_alone(sorted, i - 1)) continue;
    const bool above_span = crosses(sorted[i], gutter) || out[i];
    out[i - 1] =
        above_span ? sorted[i].size > 1.15 * body_size || out[i] : large && columns_begin(sorted, i, gutter);
  }
  return out;
}

bool is_last_line(const Pieces& sorted, std::size_t at, const PdfLine& last) {
  const PdfLine& line = sorted[at];
  const bool alone = at + 1 == sorted.size() || shared_height(line.box, sorted[at + 1].box) < 0.3;
  return alone && same_size(last.size, line.size) && line.base - last.base < 1.5 * last.size &&
         line.box.left - last.box.left < 3 * last.size;
}

bool follows_float(const Pieces& sorted, std::size_t at, double gutter) {
  if (at == 0 || sorted[at].box.left > gutter || sorted[at - 1].box.left < gutter) return false;
  const PdfLine& line = sorted[at];
  const PdfLine& last = sorted[at - 1];
  const double distance = line.base - last.base;
  const bool ends = at + 1 == sorted.size() || crosses(sorted[at + 1], gutter);
  if (!ends || !same_size(line.size, last.size) || distance > 1.5 * line.size || distance < 0.8 * line.size)
    return false;
  constexpr std::size_t reach = 20;
  for (std::size_t i = at; i-- > at - std::min(at, reach);) {
    if (sorted[i].box.left < gutter)
      return sorted[i].box.right < gutter && !same_size(sorted[i].size, line.size);
  }
  return false;
}

}  // namespace osint
