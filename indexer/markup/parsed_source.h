// SPDX-License-Identifier: GPL-2.0-or-later
// A text that a parser has read, and where its lines come from.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace osint {

// A parsed text, and the file's line for each of its own.
struct ParsedSource {
  std::string_view text;
  std::vector<int> lines{};           // empty: each is its own
  std::vector<std::size_t> starts{};  // of the lines, once they are asked for

  int line(int own) const {
    if (lines.empty()) return std::max(own, 1);
    return own < 1 ? lines.front() : lines[std::min(static_cast<std::size_t>(own), lines.size()) - 1];
  }

  // A few bytes from a place on, as the parser names it: both count from 1.
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
