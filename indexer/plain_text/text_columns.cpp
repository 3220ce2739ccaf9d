// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/text_columns.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <span>
#include <string_view>

#include "base/utf8.h"
#include "indexer/plain_text/text_gutters.h"

namespace osint {

namespace {

bool begins_without_capital(std::string_view text) {
  std::size_t at = 0;
  const auto c = static_cast<UChar32>(next_code_point(text, at));
  return begins_in_lower_case(text) || (u_isalpha(c) != 0 && u_isupper(c) == 0);
}

std::size_t words_in(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && (i == 0 || text[i - 1] == ' ')) ++out;
  }
  return out;
}

// Figures on the text of one column.
struct ColumnFigures {
  std::size_t cells = 0;
  std::size_t below = 0;   // cells right below another
  std::size_t gapped = 0;  // cells with a wide blank inside
  std::size_t words = 0;
  std::size_t going_on = 0;  // cells in which a sentence of the full line above goes on
  long total = 0;
  int widest = 0;
};

ColumnFigures figures(const std::vector<TextLine>& column) {
  ColumnFigures out;
  for (const TextLine& cell : column) out.widest = std::max(out.widest, cell.width);
  for (std::size_t i = 0; i < column.size(); ++i) {
    const TextLine& cell = column[i];
    if (cell.blank()) continue;
    ++out.cells;
    out.total += cell.width;
    out.words += words_in(cell.text);
    if (!strips(cell, 3).empty()) ++out.gapped;
    if (i == 0 || column[i - 1].blank()) continue;
    ++out.below;
    const TextLine& above = column[i - 1];
    const bool goes_on = begins_without_capital(cell.text) || ends_unfinished(above.text);
    if (goes_on && !ends_sentence(above.text) && above.width * 10 >= out.widest * 6) ++out.going_on;
  }
  return out;
}

// Whether a column has the look of running text, not of a table's entries.
bool is_running_text(const ColumnFigures& column) {
  constexpr std::size_t fewest_cells = 2;
  constexpr long least_width = 12;
  if (column.cells < fewest_cells) return false;
  const auto cells = static_cast<long>(column.cells);
  if (column.total < least_width * cells) return false;
  if (column.gapped * 2 >= column.cells && column.words < column.cells * 5)
    return false;  // columns of a table
  return column.words * 2 >= column.cells * 5 || column.total >= 30 * cells;
}

class Unmixer {
 public:
  explicit Unmixer(std::span<const TextLine> lines) : lines_(lines) {}

  std::vector<TextLine> run(int depth) {
    constexpr int most_columns = 3;
    if (depth >= most_columns) return {lines_.begin(), lines_.end()};
    std::vector<Gutter> gutters = gutters_of(lines_);
    std::stable_sort(gutters.begin(), gutters.end(),
                     [](const Gutter& a, const Gutter& b) { return a.both > b.both; });
    std::vector<char> taken(lines_.size(), 0);
    std::vector<Gutter> chosen;
    for (Gutter& gutter : gutters) {
      const std::span<char> before = range_of(taken, gutter);
      if (std::count(before.begin(), before.end(), 1) > 0) continue;
      if (gutter.both > 2 && !is_running(gutter)) continue;
      extend(gutter, taken);
      if (!is_bounded(gutter) || !is_running(gutter)) continue;
      const std::span<char> now = range_of(taken, gutter);
      std::fill(now.begin(), now.end(), 1);
      chosen.push_back(gutter);
    }
    std::sort(chosen.begin(), chosen.end(),
              [](const Gutter& a, const Gutter& b) { return a.first < b.first; });
    return reordered(chosen, depth);
  }

 private:
  static std::span<char> range_of(std::vector<char>& taken, const Gutter& gutter) {
    return std::span(taken).subspan(gutter.first, gutter.last - gutter.first + 1);
  }

  static bool is_taken(const std::vector<char>& taken, std::size_t i) { return taken[i] != 0; }

  // Whether both sides of the gutter are running text. Looks at no more lines than that takes.
  bool is_running(const Gutter& gutter) const {
    constexpr std::size_t most_lines = 300;
    Gutter part = gutter;
    part.last = std::min(gutter.last, gutter.first + most_lines);
    std::vector<TextLine> left;
    std::vector<TextLine> right;
    divide(part, left, right);
    const ColumnFigures a = figures(left);
    const ColumnFigures b = figures(right);
    if (!is_running_text(a) || !is_running_text(b)) return false;
    if (gutter.both < 3 && (a.cells + b.cells < 8 || gutter.strip.width() <= narrowest_strip)) return false;
    if ((a.below > 1 && a.going_on == 0) || (b.below > 1 && b.going_on == 0)) return false;
    return a.going_on + b.going_on >= 2 && (a.going_on + b.going_on) * 6 >= a.cells + b.cells;
  }

  // Whether the gutter is no accident, as blanks above each other in ordinary text are, which goes on above or below.
  bool is_bounded(const Gutter& gutter) const {
    constexpr std::size_t no_accident = 8;
    if (gutter.both >= no_accident && gutter.strip.width() > narrowest_strip) return true;
    return !goes_on_across(gutter, gutter.first, false) && !goes_on_across(gutter, gutter.last, true);
  }

  // Whether a sentence of line i goes on, without a blank line between, in a line across the gutter.
  bool goes_on_across(const Gutter& gutter, std::size_t i, bool below) const {
    if (below ? i + 1 == lines_.size() : i == 0) return false;
    const TextLine& other = lines_[below ? i + 1 : i - 1];
    const TextLine& line = lines_[i];
    Strip strip = gutter.strip;
    if (other.blank() || side_of(other, strips(other), strip) != Side::across) return false;
    return below ? sentence_goes_on(line.text, other.text) : sentence_goes_on(other.text, line.text);
  }

  // Takes lines above and below that stand beside the gutter too.
  void extend(Gutter& gutter, const std::vector<char>& taken) const {
    const std::size_t most_lines = gutter.both > 2 ? 120 : 24;
    for (std::size_t count = 0; count < most_lines && gutter.last + 1 < lines_.size();
         ++count, ++gutter.last) {
      if (is_taken(taken, gutter.last + 1) || !stands_beside(gutter, gutter.last + 1, true)) break;
    }
    for (std::size_t count = 0; count < most_lines && gutter.first > 0; ++count, --gutter.first) {
      if (is_taken(taken, gutter.first - 1) || !stands_beside(gutter, gutter.first - 1, false)) break;
    }
    leave_paragraphs_above(gutter);
  }

  // Whether the line ends before the gutter and has no columns itself.
  bool is_beside_nothing(std::size_t i, const Gutter& gutter) const {
    constexpr int narrowest = 3;
    const TextLine& line = lines_[i];
    if (line.blank()) return true;
    return line.indent + line.width <= gutter.strip.begin && strips(line, narrowest).empty();
  }

  // Paragraphs above the columns that do not reach the gutter stay where they are.
  void leave_paragraphs_above(Gutter& gutter) const {
    for (std::size_t i = gutter.first; i < gutter.last && is_beside_nothing(i, gutter); ++i) {
      if (lines_[i].blank()) gutter.first = i + 1;
    }
  }

  // Whether the next text below line i stands in the left column again, so that the line is no title of what follows.
  bool column_goes_on(const Gutter& gutter, std::size_t i) const {
    constexpr std::size_t reach = 4;
    for (std::size_t next = i + 1; next < lines_.size() && next <= i + reach; ++next) {
      if (lines_[next].blank()) continue;
      Strip strip = gutter.strip;
      return side_of(lines_[next], strips(lines_[next]), strip) == Side::left;
    }
    return lines_[i].text.starts_with("End ") || lines_[i].text.starts_with("(");
  }

  bool stands_beside(Gutter& gutter, std::size_t i, bool below) const {
    constexpr int most_indent = 12;
    const TextLine& line = lines_[i];
    Strip strip = gutter.strip;
    switch (side_of(line, strips(line), strip)) {
      case Side::blank: return true;
      case Side::across: return false;
      case Side::both: break;
      case Side::left:
        // After the end of both columns, one line alone may be a title.
        if (below && lines_[i - 1].blank() && !ends_sentence(line.text) &&
            (i + 1 == lines_.size() || lines_[i + 1].blank()) && !column_goes_on(gutter, i))
          return false;
        break;
      case Side::right:
        if (lines_[below ? i - 1 : i + 1].blank() && line.indent > gutter.strip.end + most_indent)
          return false;
        break;
    }
    gutter.strip = strip;
    return true;
  }

  void divide(const Gutter& gutter, std::vector<TextLine>& left, std::vector<TextLine>& right) const {
    for (std::size_t i = gutter.first; i <= gutter.last; ++i) {
      auto [a, b] = halves(lines_[i], gutter.strip);
      left.push_back(a);
      right.push_back(b);
    }
  }

  std::vector<TextLine> reordered(const std::vector<Gutter>& chosen, int depth) const {
    std::vector<TextLine> out;
    std::size_t next = 0;
    for (const Gutter& gutter : chosen) {
      out.insert(out.end(), lines_.begin() + static_cast<std::ptrdiff_t>(next),
                 lines_.begin() + static_cast<std::ptrdiff_t>(gutter.first));
      std::vector<TextLine> left;
      std::vector<TextLine> right;
      divide(gutter, left, right);
      for (const std::vector<TextLine>& column : {left, right}) {
        std::vector<TextLine> parts = Unmixer(column).run(depth + 1);
        set_apart(parts, 0);
        out.insert(out.end(), parts.begin(), parts.end());
      }
      next = gutter.last + 1;
    }
    const std::size_t rest = out.size();
    out.insert(out.end(), lines_.begin() + static_cast<std::ptrdiff_t>(next), lines_.end());
    if (!chosen.empty()) set_apart(out, rest);
    return out;
  }

  static void set_apart(std::vector<TextLine>& lines, std::size_t from) {
    const auto first = std::find_if(lines.begin() + static_cast<std::ptrdiff_t>(from), lines.end(),
                                    [](const TextLine& line) { return !line.blank(); });
    if (first != lines.end()) first->apart = true;
  }

  std::span<const TextLine> lines_;
};

}  // namespace

void unmix_columns(std::vector<TextLine>& lines) {
  if (std::none_of(lines.begin(), lines.end(), [](const TextLine& line) { return !strips(line).empty(); }))
    return;
  std::vector<TextLine> out;
  out.reserve(lines.size());
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && lines[end].page == lines[begin].page) ++end;
    const std::vector<TextLine> page = Unmixer(std::span(lines).subspan(begin, end - begin)).run(1);
    out.insert(out.end(), page.begin(), page.end());
    begin = end;
  }
  lines = std::move(out);
}

}  // namespace osint
