// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/line_maker.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "indexer/pdf/right_to_left.h"

namespace osint {

namespace {

// Pieces of one height, put together from left to right.
class LineMaker {
 public:
  explicit LineMaker(std::vector<PdfLine> pieces) {
    std::ranges::stable_sort(pieces, {}, &PdfLine::base);
    for (PdfLine& piece : pieces) add(std::move(piece));
    end_row();
  }
  std::vector<PdfLine> lines() { return std::move(lines_); }

 private:
  void add(PdfLine&& piece) {
    if (!row_.empty() && !belongs(piece)) end_row();
    row_.push_back(std::move(piece));
  }

  bool belongs(const PdfLine& piece) const {
    const PdfLine& first = row_.front();
    const double ratio = piece.size / first.size;
    const bool alike = ratio > 0.75 && ratio < 1.34;
    const bool raised = piece.bytes <= 4 && ratio > 0.4;  // the mark of a note
    return shared_height(first.box, piece.box) >= 0.5 && (alike || raised) &&
           std::abs(piece.base - first.base) < 0.6 * std::max(piece.size, first.size);
  }

  void end_row() {
    if (row_.empty()) return;
    std::ranges::stable_sort(row_, {}, [](const PdfLine& piece) { return piece.box.left; });
    if (row_.size() == 1) {
      lines_.push_back(std::move(row_.front()));
    } else {
      std::vector<PdfWord> words;
      for (PdfLine& piece : row_) std::ranges::move(piece.words, std::back_inserter(words));
      lines_.push_back(line_of(std::move(words), row_.front().page));
    }
    put_in_reading_order(lines_.back().words);
    row_.clear();
  }

  std::vector<PdfLine> row_;
  std::vector<PdfLine> lines_;
};

}  // namespace

std::vector<PdfLine> lines_of(std::vector<PdfLine> pieces) { return LineMaker(std::move(pieces)).lines(); }

}  // namespace osint
