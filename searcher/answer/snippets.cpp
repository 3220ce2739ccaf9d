// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/snippets.h"

#include <algorithm>
#include <map>

#include "analysis/folding.h"
#include "base/utf8.h"

namespace osint {
namespace {

struct Range {
  std::size_t begin;  // code points
  std::size_t end;
  std::size_t matcher;
};

// Byte offsets of the code points of a text, and its size at the end.
std::vector<std::size_t> code_point_offsets(const std::string& text) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < text.size();) {
    out.push_back(i);
    next_code_point(text, i);
  }
  out.push_back(text.size());
  return out;
}

std::vector<Range> in_code_points(const std::vector<Span>& spans, const std::vector<std::size_t>& offsets) {
  const auto index = [&](std::uint32_t byte) {
    return static_cast<std::size_t>(std::lower_bound(offsets.begin(), offsets.end(), byte) - offsets.begin());
  };
  std::vector<Range> out;
  for (const Span& span : spans) out.push_back({index(span.begin), index(span.end), span.matcher});
  return out;
}

// The match from which on the most different matches, then the most, fit into `length`.
std::size_t best_start(const std::vector<Range>& ranges, std::size_t length) {
  std::size_t best = 0;
  std::pair<std::size_t, std::size_t> most{0, 0};
  std::map<std::size_t, std::size_t> inside;  // matches of [i, end), by matcher
  for (std::size_t i = 0, end = 0; i < ranges.size(); ++i) {
    for (; end < ranges.size() && ranges[end].end <= ranges[i].begin + length; ++end)
      ++inside[ranges[end].matcher];
    if (end == i) {  // the match alone is too long
      ++end;
      continue;
    }
    if (const std::pair score{inside.size(), end - i}; score > most) {
      most = score;
      best = i;
    }
    const auto left = inside.find(ranges[i].matcher);
    if (--left->second == 0) inside.erase(left);
  }
  return best;
}

// Words are not cut, Chinese may be.
bool may_cut(const std::string& text, const std::vector<std::size_t>& offsets, std::size_t at) {
  if (at == 0 || at + 1 >= offsets.size()) return true;
  std::size_t before = offsets[at - 1];
  std::size_t after = offsets[at];
  const char32_t a = next_code_point(text, before);
  const char32_t b = next_code_point(text, after);
  return a == U' ' || b == U' ' || is_han(a) || is_han(b);
}

void merge_into(std::vector<std::pair<std::size_t, std::size_t>>& highlights, std::size_t begin,
                std::size_t end) {
  if (!highlights.empty() && begin <= highlights.back().second) {
    highlights.back().second = std::max(highlights.back().second, end);
  } else if (end > begin) {
    highlights.emplace_back(begin, end);
  }
}

// The part to show, in code points: some text before the match that tells most, and no word cut.
std::pair<std::size_t, std::size_t> window(const std::string& text, const std::vector<std::size_t>& offsets,
                                           const std::vector<Range>& ranges, std::size_t length) {
  constexpr std::size_t longest_step = 24;  // how far to look for a place between words
  const std::size_t size = offsets.size() - 1;
  if (size <= length) return {0, size};
  const std::size_t lead = length / 4;
  const std::size_t start = ranges.empty() ? 0 : ranges[best_start(ranges, length - lead)].begin;
  std::size_t from = std::min(start > lead ? start - lead : 0, size - length);
  std::size_t to = from + length;
  for (std::size_t step = 0; step < longest_step && from < start && from > 0 && !may_cut(text, offsets, from);
       ++step)
    ++from;
  for (std::size_t step = 0; step < longest_step && to < size && to > from + 1 && !may_cut(text, offsets, to);
       ++step)
    --to;
  return {from, to};
}

}  // namespace

Snippet make_snippet(const std::string& text, const std::vector<Span>& spans, std::size_t length) {
  const std::vector<std::size_t> offsets = code_point_offsets(text);
  const std::vector<Range> ranges = in_code_points(spans, offsets);
  const std::size_t size = offsets.size() - 1;
  auto [from, to] = window(text, offsets, ranges, length);
  while (from < to && text[offsets[from]] == ' ') ++from;
  while (to > from && text[offsets[to - 1]] == ' ') --to;
  Snippet out;
  const std::size_t shift = from > 0 ? 1 : 0;
  if (from > 0) out.text = "…";
  out.text += text.substr(offsets[from], offsets[to] - offsets[from]);
  if (to < size) out.text += "…";
  for (const Range& range : ranges) {
    const std::size_t begin = std::max(range.begin, from);
    const std::size_t end = std::min(range.end, to);
    if (begin < end && out.highlights.empty()) out.place = offsets[begin];
    if (begin < end) merge_into(out.highlights, begin - from + shift, end - from + shift);
  }
  return out;
}

}  // namespace osint
