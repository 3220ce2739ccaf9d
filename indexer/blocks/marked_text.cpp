// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/blocks/marked_text.h"

#include <algorithm>

namespace osint {

MarkedText slice(const MarkedText& text, std::size_t begin, std::size_t end) {
  end = std::min(end, text.text.size());
  begin = std::min(begin, end);
  MarkedText out;
  out.text = text.text.substr(begin, end - begin);
  const auto first = text.text.begin();
  out.line =
      text.line + static_cast<int>(std::count(first, first + static_cast<std::ptrdiff_t>(begin), '\n'));
  for (const Markup& mark : text.markup) {
    if (mark.end <= begin || mark.begin >= end) continue;
    out.markup.push_back({mark.kind, std::max(mark.begin, begin) - begin, std::min(mark.end, end) - begin,
                          mark.destination, mark.strong});
  }
  return out;
}

MarkedText without_parentheses(const MarkedText& text) {
  const std::string& all = text.text;
  const std::size_t begin = all.find_first_not_of(" \n");
  std::size_t end = all.find_last_not_of(" \n");
  if (begin == std::string::npos || all[begin] != '(') return text;
  if (all[end] == '.' && end > begin) --end;
  if (all[end] != ')') return text;
  int depth = 0;
  for (std::size_t i = begin; i < end; ++i) {
    depth += all[i] == '(' ? 1 : all[i] == ')' ? -1 : 0;
    if (depth == 0) return text;
  }
  return slice(text, begin + 1, end);
}

std::vector<MarkedText> divided(const MarkedText& text, const std::vector<std::size_t>& cuts) {
  std::vector<MarkedText> parts;
  int line = text.line;
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    parts.push_back({text.text.substr(cuts[i], cuts[i + 1] - cuts[i]), {}, line});
    line += static_cast<int>(std::count(parts[i].text.begin(), parts[i].text.end(), '\n'));
  }
  for (const Markup& mark : text.markup) {
    const auto after = std::upper_bound(cuts.begin(), cuts.end(), mark.begin);
    for (auto i = static_cast<std::size_t>(after - cuts.begin()) - 1; i < parts.size() && cuts[i] < mark.end;
         ++i) {
      const std::size_t begin = std::max(mark.begin, cuts[i]) - cuts[i];
      const std::size_t end = std::min(mark.end, cuts[i + 1]) - cuts[i];
      parts[i].markup.push_back({mark.kind, begin, end, mark.destination, mark.strong});
    }
  }
  return parts;
}

}  // namespace osint
