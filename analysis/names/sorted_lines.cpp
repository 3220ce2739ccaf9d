// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/sorted_lines.h"

#include <algorithm>

namespace osint {
namespace {

std::string_view key_of(std::string_view line) { return line.substr(0, line.find('\t')); }

}  // namespace

// Returns where the first line begins whose key is not less. The binary search runs over bytes, each of which
// belongs to a line.
std::size_t SortedLines::first_of(std::string_view key) const {
  std::size_t low = 0;  // the beginning of a line, as is `high`
  std::size_t high = text_.size();
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t before = middle == low ? std::string_view::npos : text_.rfind('\n', middle - 1);
    const std::size_t begin = before == std::string_view::npos ? low : std::max(low, before + 1);
    const std::string_view line = line_at(begin);
    if (key_of(line) < key) {
      low = begin + line.size() + 1;
    } else {
      high = begin;
    }
  }
  return low;
}

std::vector<std::string_view> SortedLines::values(std::string_view key) const {
  std::vector<std::string_view> out;
  for (std::size_t at = first_of(key); at < text_.size();) {
    const std::string_view line = line_at(at);
    if (key_of(line) != key) break;
    const std::size_t tab = line.find('\t');
    out.push_back(tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1));
    at += line.size() + 1;
  }
  return out;
}

bool SortedLines::contains(std::string_view key) const {
  const std::size_t at = first_of(key);
  return at < text_.size() && key_of(line_at(at)) == key;
}

std::vector<std::string_view> parts(std::string_view text, char separator) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    out.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace osint
