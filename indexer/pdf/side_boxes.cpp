// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/side_boxes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace osint {

namespace {

constexpr double larger = 1.08;  // than the body's letters

struct SideBox {
  Box box;
  double size = 0;
  std::vector<std::size_t> pieces;
};

bool goes_on(const SideBox& above, const PdfLine& line) {
  const double distance = line.box.top - above.box.bottom;
  const bool aligned =
      std::abs(line.box.left - above.box.left) < 0.5 * line.size ||
      std::abs(line.box.right - above.box.right) < 0.5 * line.size ||
      std::abs((line.box.left + line.box.right) - (above.box.left + above.box.right)) < line.size;
  return same_size(above.size, line.size) && aligned && distance > -0.5 * line.size &&
         distance < 0.8 * line.size;
}

// Lines of larger letters that follow each other, from top to bottom.
std::vector<SideBox> candidates(const Pieces& column, const std::vector<std::size_t>& order,
                                double body_size) {
  std::vector<SideBox> out;
  constexpr std::size_t reach = 8;
  for (const std::size_t i : order) {
    const PdfLine& line = column[i];
    if (line.size < larger * body_size) continue;
    const auto first = out.end() - static_cast<std::ptrdiff_t>(std::min(reach, out.size()));
    const auto above = std::find_if(first, out.end(), [&](const SideBox& box) { return goes_on(box, line); });
    SideBox& box = above != out.end() ? *above : out.emplace_back(SideBox{line.box, line.size, {}});
    box.box = united(box.box, line.box);
    box.pieces.push_back(i);
  }
  return out;
}

// Returns true if at least two lines of the body stand at the height of the box, all on the same side of it.
bool stands_beside_text(const SideBox& box, const Pieces& column, double body_size) {
  std::size_t beside = 0;
  bool left = false;
  bool right = false;
  double base = 0;
  for (const PdfLine& line : column) {
    const double middle = (line.box.top + line.box.bottom) / 2;
    if (line.size >= larger * body_size || middle < box.box.top || middle > box.box.bottom) continue;
    if (line.box.right <= box.box.left + 1) {
      left = true;
    } else if (line.box.left >= box.box.right - 1) {
      right = true;
    } else {
      return false;
    }
    if (beside == 0 || std::abs(line.base - base) > 0.5 * body_size) ++beside;
    base = line.base;
  }
  return beside >= 2 && left != right;
}

}  // namespace

std::vector<Pieces> take_side_boxes(Pieces& column, double body_size) {
  std::vector<std::size_t> order(column.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return column[i].base; });
  constexpr std::size_t most_boxes = 20;
  std::vector<SideBox> boxes = candidates(column, order, body_size);
  if (boxes.size() > most_boxes) return {};
  std::vector<Pieces> out;
  std::vector<bool> taken(column.size());
  for (const SideBox& box : boxes) {
    if (box.pieces.size() < 2 || !stands_beside_text(box, column, body_size)) continue;
    Pieces& pieces = out.emplace_back();
    for (const std::size_t i : box.pieces) {
      taken[i] = true;
      pieces.push_back(std::move(column[i]));
    }
  }
  if (out.empty()) return out;
  Pieces rest;
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (!taken[i]) rest.push_back(std::move(column[i]));
  }
  column = std::move(rest);
  return out;
}

}  // namespace osint
