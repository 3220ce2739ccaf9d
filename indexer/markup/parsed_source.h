// SPDX-License-Identifier: GPL-2.0-or-later
// A text that a parser reads, with the origin of its lines.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace osint {

// A text with the line of the file for each of its own lines. `text` points into memory that must outlive it.
struct ParsedSource {
  std::string_view text;
  std::vector<int> lines{};           // 1-based; empty if the text has the file's line numbers
  std::vector<std::size_t> starts{};  // byte offsets of the lines; computed on first use

  // Returns the line of the file for a line of the text. Both are 1-based.
  int line(int own) const {
    if (lines.empty()) return std::max(own, 1);
    return own < 1 ? lines.front() : lines[std::min(static_cast<std::size_t>(own), lines.size()) - 1];
  }

  // Returns up to 16 bytes from a place on. The line and the column (in bytes) are 1-based, as in cmark.
  std::string_view from(int own, int column) {
    if (starts.empty()) {
      starts.push_back(0);
      for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts.push_back(at + 1);
    }
    if (own < 1 || static_cast<std::size_t>(own) > starts.size() || column < 1) return {};
    const std::size_t begin =
        starts[static_cast<std::size_t>(own) - 1] + static_cast<std::size_t>(column) - 1;
    return begin < text.size() ? text.substr(begin, 16) : std::string_view();
  }
};

}  // namespace osint
