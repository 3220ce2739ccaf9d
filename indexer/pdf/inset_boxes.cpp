// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/inset_boxes.h"

#include <algorithm>
#include <utility>

#include "indexer/pdf/spanning_pieces.h"

namespace osint {

namespace {

constexpr std::size_t tallest = 20'000;  // steps of a point, of a page

// Records which heights pieces occupy, in points.
class Occupied {
 public:
  explicit Occupied(const Box& region) : top_(region.top) {
    sums_.resize(std::min(static_cast<std::size_t>(region.height()) + 3, tallest));
  }
  void add(const Box& box) {
    for (std::size_t i = index(box.top); i < index(box.bottom); ++i) sums_[i] = 1;
  }
  void finish() {
    int sum = 0;
    for (int& entry : sums_) entry = sum += entry;
  }
  // Returns the share of the box's height that is occupied.
  double share(const Box& box) const {
    const std::size_t from = index(box.top);
    const std::size_t to = index(box.bottom);
    if (to <= from) return 0;
    const int before = from == 0 ? 0 : sums_[from - 1];
    return static_cast<double>(sums_[to - 1] - before) / static_cast<double>(to - from);
  }

 private:
  std::size_t index(double y) const {
    return std::min(static_cast<std::size_t>(std::max(y - top_, 0.0)), sums_.size() - 1);
  }
  double top_;
  std::vector<int> sums_;
};

using Group = std::vector<std::size_t>;  // indices of pieces

// Groups pieces that cross the gutter and have text on both sides into boxes.
std::vector<Group> groups_across(const Pieces& sorted, double gutter) {
  Occupied left(box_of(sorted));
  Occupied right(box_of(sorted));
  for (const PdfLine& piece : sorted) {
    if (!crosses(piece, gutter)) (piece.box.left < gutter ? left : right).add(piece.box);
  }
  left.finish();
  right.finish();
  std::vector<Group> out;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Box& box = sorted[i].box;
    if (!crosses(sorted[i], gutter) || std::min(left.share(box), right.share(box)) < 0.5) continue;
    const bool goes_on =
        !out.empty() && box.top - sorted[out.back().back()].box.bottom < 1.5 * sorted[i].size;
    if (!goes_on) out.emplace_back();
    out.back().push_back(i);
  }
  return out;
}

// Adds the short lines of a box, which may not reach the gutter. `taken` marks pieces that belong to a box.
void extend(Group& group, const Pieces& sorted, std::vector<bool>& taken) {
  constexpr std::size_t reach = 12;
  const PdfLine& first = sorted[group.front()];
  Box box = first.box;
  for (const std::size_t i : group) box = united(box, sorted[i].box);
  const std::size_t begin = group.front() - std::min(group.front(), reach);
  const std::size_t end = std::min(group.back() + reach, sorted.size());
  for (std::size_t i = begin; i < end; ++i) {
    const PdfLine& line = sorted[i];
    const bool near =
        line.box.top - box.bottom < 0.6 * line.size && box.top - line.box.bottom < 0.6 * line.size;
    const bool inside = line.box.left > box.left - line.size && line.box.right < box.right + line.size;
    if (!near || !inside || taken[i] || !same_size(line.size, first.size)) continue;
    group.push_back(i);
    taken[i] = true;
    box = united(box, line.box);
  }
  std::ranges::sort(group);
}

}  // namespace

std::vector<Pieces> take_insets(Pieces& sorted, double gutter, double body_size) {
  std::vector<Group> groups = groups_across(sorted, gutter);
  std::vector<bool> taken(sorted.size());
  for (const Group& group : groups) {
    for (const std::size_t i : group) taken[i] = true;
  }
  for (Group& group : groups) {
    if (!same_size(sorted[group.front()].size, body_size)) extend(group, sorted, taken);
  }
  std::vector<Pieces> out;
  for (const Group& group : groups) {
    if (group.size() < 2) {  // words of a line with wide blanks
      taken[group.front()] = false;
      continue;
    }
    Pieces& inset = out.emplace_back();
    for (const std::size_t i : group) inset.push_back(std::move(sorted[i]));
  }
  Pieces rest;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    if (!taken[i]) rest.push_back(std::move(sorted[i]));
  }
  sorted = std::move(rest);
  return out;
}

}  // namespace osint
