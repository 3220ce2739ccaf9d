// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/blocks/line_begins.h"

#include <algorithm>

#include "base/utf8.h"

namespace osint {
namespace {

// What collapsed_whitespace() collapses.
bool is_blank_at(std::string_view text, std::size_t& at) {
  const char32_t c = next_code_point(text, at);
  return is_whitespace(c) && c != 0x3000;
}

// Returns the bytes of a text that are no white space.
std::size_t solid_bytes(std::string_view text) {
  std::size_t solid = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!is_blank_at(text, at)) solid += at - begin;
  }
  return solid;
}

}  // namespace

std::vector<LineBegin> moved_to_text(const std::vector<LineBegin>& begins, std::string_view raw,
                                     std::string_view text) {
  std::vector<LineBegin> out;
  if (begins.empty()) return out;
  const std::size_t removed = (solid_bytes(raw) - std::min(solid_bytes(text), solid_bytes(raw))) / 2;
  std::size_t from = 0;     // in raw
  std::size_t solid = 0;    // bytes of raw before it that are no white space
  std::size_t to = 0;       // in text
  std::size_t written = 0;  // bytes of text before it that are no white space
  for (const LineBegin& begin : begins) {
    while (from < std::min(begin.at, raw.size())) {
      const std::size_t before = from;
      if (!is_blank_at(raw, from)) solid += from - before;
    }
    while (to < text.size()) {  // to the first sign of the line
      std::size_t next = to;
      const bool blank = is_blank_at(text, next);
      if (!blank && written + removed >= solid) break;
      if (!blank) written += next - to;
      to = next;
    }
    if (to >= text.size()) break;
    if (!out.empty() && out.back().at == to) out.pop_back();
    if (to > 0) out.push_back({to, begin.line});
  }
  return out;
}

}  // namespace osint
