// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/text_gutters.h"

#include <algorithm>

#include "base/utf8.h"

namespace osint {

namespace {

Strip common(const Strip& a, const Strip& b) { return {std::max(a.begin, b.begin), std::min(a.end, b.end)}; }

// Walks the code points of a line with the columns that they take.
template <typename Visit>
void walk(const TextLine& line, Visit visit) {
  int column = line.indent;
  for (std::size_t at = 0; at < line.text.size();) {
    const std::size_t begin = at;
    const char ascii = line.text[at];
    if (ascii > ' ') {
      ++at;
      if (!visit(begin, column, column + 1, false)) return;
      ++column;
      continue;
    }
    const char32_t c = next_code_point(line.text, at);
    const int next = c == '\t' ? column / 8 * 8 + 8 : column + std::max(columns(c), is_whitespace(c) ? 1 : 0);
    if (!visit(begin, column, next, is_whitespace(c))) return;
    column = next;
  }
}

// The blank strips between words, from `narrowest` columns on.
std::vector<Strip> gaps(const TextLine& line, int narrowest) {
  std::vector<Strip> out;
  Strip gap{-1, -1};
  walk(line, [&](std::size_t, int column, int next, bool blank) {
    if (blank) {
      if (gap.begin < 0) gap.begin = column;
      gap.end = next;
    } else {
      if (gap.begin >= 0 && gap.width() >= narrowest) out.push_back(gap);
      gap.begin = -1;
    }
    return true;
  });
  return out;
}

bool may_have_gaps(const TextLine& line) {
  return line.text.find("  ") != std::string_view::npos || line.text.find('\t') != std::string_view::npos ||
         line.text.find("\xC2\xA0") != std::string_view::npos;
}

// Finds the gutters of one page: strips that several lines in succession leave blank.
class GutterFinder {
 public:
  explicit GutterFinder(std::span<const TextLine> lines) : lines_(lines) {}

  std::vector<Gutter> found() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].blank()) continue;
      const std::vector<Strip> line_gaps = strips(lines_[i]);
      follow(i, line_gaps);
      begin_new(i, line_gaps);
    }
    for (const Gutter& gutter : open_) close(gutter);
    return std::move(closed_);
  }

 private:
  void follow(std::size_t i, const std::vector<Strip>& line_gaps) {
    std::vector<Gutter> still_open;
    for (Gutter& gutter : open_) {
      switch (side_of(lines_[i], line_gaps, gutter.strip)) {
        case Side::across: close(gutter); continue;
        case Side::both:
          gutter.last = i;
          ++gutter.both;
          break;
        case Side::blank:
        case Side::left:
        case Side::right: break;
      }
      still_open.push_back(gutter);
    }
    open_ = std::move(still_open);
  }

  void begin_new(std::size_t i, const std::vector<Strip>& line_gaps) {
    constexpr std::size_t most_open = 12;
    for (const Strip& gap : line_gaps) {
      if (open_.size() >= most_open) return;
      const bool followed = std::any_of(open_.begin(), open_.end(), [&](const Gutter& gutter) {
        return common(gutter.strip, gap).width() >= narrowest_strip;
      });
      if (!followed) open_.push_back({gap, i, i, 1});
    }
  }

  void close(const Gutter& gutter) {
    constexpr std::size_t fewest = 2;
    if (gutter.both >= fewest) closed_.push_back(gutter);
  }

  std::span<const TextLine> lines_;
  std::vector<Gutter> open_;
  std::vector<Gutter> closed_;
};

}  // namespace

std::vector<Strip> strips(const TextLine& line, int narrowest) {
  return may_have_gaps(line) ? gaps(line, narrowest) : std::vector<Strip>();
}

Side side_of(const TextLine& line, const std::vector<Strip>& line_gaps, Strip& strip) {
  if (line.blank()) return Side::blank;
  const int end = line.indent + line.width;
  if (end + narrowest_strip <= strip.end) {
    strip.begin = std::max(strip.begin, end);
    return Side::left;
  }
  if (line.indent >= strip.begin + narrowest_strip) {
    strip.end = std::min(strip.end, line.indent);
    return Side::right;
  }
  for (const Strip& gap : line_gaps) {
    const Strip shared = common(gap, strip);
    if (shared.width() < narrowest_strip) continue;
    strip = shared;
    return Side::both;
  }
  return Side::across;
}

std::vector<Gutter> gutters_of(std::span<const TextLine> lines) { return GutterFinder(lines).found(); }

std::pair<TextLine, TextLine> halves(const TextLine& line, const Strip& strip) {
  TextLine left = line;
  TextLine right = line;
  std::size_t cut = line.text.size();
  int column = line.indent;
  walk(line, [&](std::size_t begin, int at, int, bool blank) {
    if (blank || at < strip.end) return true;
    cut = begin;
    column = at;
    return false;
  });
  left.text = without_outer_blanks(line.text.substr(0, cut));
  left.width = columns(left.text);
  right.text = line.text.substr(cut);
  right.indent = right.text.empty() ? 0 : column;
  right.width = columns(right.text);
  if (left.text.empty()) left.indent = 0;
  left.column = right.column = true;
  left.apart = right.apart = false;
  return {left, right};
}

}  // namespace osint
