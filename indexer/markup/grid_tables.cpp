// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/markup/grid_tables.h"

#include <algorithm>
#include <vector>

#include "indexer/markup/fences.h"

namespace osint {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

// "+-----+", "+====+:---+"
bool is_border(std::string_view content) {
  return content.size() > 3 && content.front() == '+' && content.back() == '+' &&
         content.find_first_not_of("+-=:") == std::string_view::npos &&
         content.find_first_of("-=") != std::string_view::npos;
}

bool is_row(std::string_view content) {
  return content.size() > 1 && content.front() == '|' && content.back() == '|';
}

bool is_delimiter(std::string_view content) {
  return content.find("--") != std::string_view::npos &&
         content.find_first_not_of("|-: \t") == std::string_view::npos;
}

// What stands between the bars.
std::vector<std::string_view> cells_of(std::string_view row) {
  std::vector<std::string_view> cells;
  std::size_t begin = 1;
  for (std::size_t at = 1; at < row.size(); ++at) {
    if (row[at] != '|' || row[at - 1] == '\\') continue;
    cells.push_back(trimmed(row.substr(begin, at - begin)));
    begin = at + 1;
  }
  return cells;
}

class Redrawer {
 public:
  explicit Redrawer(std::string_view text) : text_(text), fences_(text) {}

  std::string redraw() {
    while (at_ < text_.size()) {
      const Line line = next_line(at_);
      const bool code = fences_.take(line.content, line.next) == Fences::Place::inside;
      if (!code && is_border(line.content)) {
        redraw_grid(line);
      } else if (!code && line.content.starts_with("| ") && at_ >= bars_end_) {
        redraw_bars(line);
      } else {
        copy(line);
      }
    }
    return std::move(out_);
  }

 private:
  struct Line {
    std::string_view whole;    // with its end
    std::string_view content;  // without blanks around it
    std::size_t next;
  };

  Line next_line(std::size_t at) const {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    const std::size_t next = std::min(end + 1, text_.size());
    return {text_.substr(at, next - at), trimmed(text_.substr(at, end - at)), next};
  }

  void copy(const Line& line) {
    out_ += line.whole;
    at_ = line.next;
  }

  void put(const Line& line, std::string_view content) {
    out_ += content;
    if (line.whole.ends_with('\n')) out_ += '\n';
    at_ = line.next;
  }

  // From one border to the last one.
  void redraw_grid(const Line& border) {
    auto columns = static_cast<std::size_t>(std::ranges::count(border.content, '+')) - 1;
    put(border, "");
    std::vector<Line> row;
    while (at_ < text_.size()) {
      const Line line = next_line(at_);
      if (is_border(line.content)) {
        redraw_row(row, columns);
        row.clear();
        columns = static_cast<std::size_t>(std::ranges::count(line.content, '+')) - 1;
        put(line, "");
      } else if (is_row(line.content)) {
        row.push_back(line);
        at_ = line.next;
      } else {
        break;
      }
    }
    for (const Line& line : row) out_ += line.whole;  // no border below
  }

  void redraw_row(const std::vector<Line>& row, std::size_t columns) {
    if (columns <= 1) {
      for (const Line& line : row) put_at(line, trimmed(line.content.substr(1, line.content.size() - 2)));
      return;
    }
    std::vector<std::string> cells(columns);
    for (const Line& line : row) {
      const std::vector<std::string_view> parts = cells_of(line.content);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string& cell = cells[std::min(i, columns - 1)];
        if (parts[i].empty()) {
          if (!cell.empty() && !cell.ends_with('>')) cell += "<br><br>";
        } else {
          if (!cell.empty() && !cell.ends_with('>')) cell += ' ';
          cell += parts[i];
        }
      }
    }
    std::string joined;
    for (const std::string& cell : cells) joined += (joined.empty() || cell.empty() ? "" : "<br><br>") + cell;
    for (std::size_t i = 0; i < row.size(); ++i) put_at(row[i], i == 0 ? joined : "");
  }

  void put_at(const Line& line, std::string_view content) {
    out_ += content;
    if (line.whole.ends_with('\n')) out_ += '\n';
  }

  // Lines "| text" to the last one that begins so, unless they are a table of GitHub.
  void redraw_bars(const Line& first) {
    bool plain = true;
    bars_end_ = at_;
    for (Line line = first; plain && line.content.starts_with('|'); line = next_line(bars_end_)) {
      plain = line.content.find('|', 1) == std::string_view::npos && !is_delimiter(line.content);
      bars_end_ = line.next;
      if (bars_end_ == text_.size()) break;
    }
    if (!plain) return copy(first);
    for (const std::size_t end = bars_end_; at_ < end;) {
      const Line line = next_line(at_);
      put(line, trimmed(line.content.substr(1)));
    }
  }

  std::string_view text_;
  Fences fences_;
  std::size_t at_ = 0;
  std::size_t bars_end_ = 0;  // as far as lines that begin with bars were looked at
  std::string out_;
};

}  // namespace

std::string without_grids(std::string_view text) { return Redrawer(text).redraw(); }

}  // namespace osint
