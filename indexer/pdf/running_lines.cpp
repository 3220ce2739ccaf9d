// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/running_lines.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "indexer/plain_text/furniture_forms.h"

namespace osint {

namespace {

constexpr std::size_t longest_line = 300;  // bytes; a longer one is text
constexpr int border_rows = 3;             // at the top and the bottom of a page, where running lines stand

// Identifies a line by its height, to three points, and its text without digits.
using Key = std::string;

Key key_of(const PdfLine& piece, const std::string& text, int shift) {
  const int height = static_cast<int>(std::lround(piece.box.top / 3)) + shift;
  return std::to_string(height) + ' ' + repetition_key(text);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 && std::ranges::all_of(text, is_ascii_digit);
}

// "EURASIA", "MIDDLE EAST"
bool may_name_section(std::string_view text) {
  return text.size() >= 4 && text.size() <= 40 && std::ranges::none_of(text, is_ascii_lower) &&
         std::ranges::none_of(text, is_ascii_digit) && std::ranges::count(text, ' ') < 4 &&
         text.find('|') == std::string_view::npos;
}

// The indices of the pieces in the first and the last rows.
std::vector<std::size_t> border_pieces(const PagePieces& page) {
  std::vector<std::size_t> order(page.pieces.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return page.pieces[i].box.top; });
  std::vector<int> rows(order.size());
  int row = 0;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const Box& before = page.pieces[order[i - 1]].box;
    if (shared_height(before, page.pieces[order[i]].box) < 0.5) ++row;
    rows[i] = row;
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (rows[i] < border_rows || row - rows[i] < border_rows) out.push_back(order[i]);
  }
  return out;
}

struct Candidate {
  std::size_t page = 0;  // index
  std::size_t piece = 0;
  std::string text;
  bool dropped = false;
};

class Finder {
 public:
  explicit Finder(std::vector<PagePieces>& pages) : pages_(pages) {}

  void run() {
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      for (const std::size_t piece : border_pieces(pages_[page])) add(page, piece);
    }
    for (Candidate& candidate : candidates_) candidate.dropped = repeats(candidate);
    name_sections();
    take_out();
  }

 private:
  const PdfLine& piece(const Candidate& candidate) const {
    return pages_[candidate.page].pieces[candidate.piece];
  }

  void add(std::size_t page, std::size_t index) {
    const PdfLine& line = pages_[page].pieces[index];
    if (line.bytes > longest_line) return;
    Candidate candidate{page, index, text_of(line)};
    if (is_never_furniture(candidate.text) && !is_number(candidate.text)) return;
    candidates_.push_back(std::move(candidate));
    pages_of_[key_of(line, candidates_.back().text, 0)].insert(page);
  }

  std::size_t pages_with(const Key& key) const {
    const auto found = pages_of_.find(key);
    return found == pages_of_.end() ? 0 : found->second.size();
  }

  bool repeats(const Candidate& candidate) const {
    std::size_t pages = 0;
    for (const int shift : {-1, 0, 1}) pages += pages_with(key_of(piece(candidate), candidate.text, shift));
    return pages >= 2;
  }

  // A section of a single page has its name at the height of other sections' names.
  void name_sections() {
    std::set<int> heights;
    std::set<std::string> names;
    const auto height = [&](const Candidate& candidate) {
      return static_cast<int>(std::lround(piece(candidate).base));
    };
    for (const Candidate& candidate : candidates_) {
      if (!candidate.dropped || !may_name_section(candidate.text)) continue;
      heights.insert(height(candidate));
      names.insert(candidate.text);
    }
    for (Candidate& candidate : candidates_) {
      if (candidate.dropped || !may_name_section(candidate.text) || !heights.contains(height(candidate)))
        continue;
      candidate.dropped = true;
      names.insert(candidate.text);
    }
    if (names.size() < 2) return;
    std::string last;
    for (const Candidate& candidate : candidates_) {
      if (!candidate.dropped || !may_name_section(candidate.text) || !changes(candidate)) continue;
      if (candidate.text != last) pages_[candidate.page].section = candidate.text;
      last = candidate.text;
    }
  }

  // Returns true if not nearly all pages say this.
  bool changes(const Candidate& candidate) const {
    std::size_t pages = 0;
    for (const int shift : {-1, 0, 1}) pages += pages_with(key_of(piece(candidate), candidate.text, shift));
    return pages * 3 < pages_.size() * 2;
  }

  void take_out() {
    std::vector<std::set<std::size_t>> taken(pages_.size());
    for (const Candidate& candidate : candidates_) {
      if (!candidate.dropped) continue;
      taken[candidate.page].insert(candidate.piece);
      pages_[candidate.page].dropped.push_back(candidate.text);
    }
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      if (taken[page].empty()) continue;
      std::vector<PdfLine> left;
      std::vector<PdfLine>& pieces = pages_[page].pieces;
      for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (!taken[page].contains(i)) left.push_back(std::move(pieces[i]));
      }
      pieces = std::move(left);
    }
  }

  std::vector<PagePieces>& pages_;
  std::vector<Candidate> candidates_;  // in the order of pages
  std::unordered_map<Key, std::set<std::size_t>> pages_of_;
};

}  // namespace

void drop_running_lines(std::vector<PagePieces>& pages) {
  if (pages.size() > 1) Finder(pages).run();
}

}  // namespace osint
