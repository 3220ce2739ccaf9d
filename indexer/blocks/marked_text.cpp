// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/blocks/marked_text.h"

#include <algorithm>

#include "schema/commentary.h"

namespace osint {

namespace {

int line_ends(std::string_view text) { return static_cast<int>(std::ranges::count(text, '\n')); }

// Returns the lines from the text's first one to the one in which `at` stands.
int lines_before(const MarkedText& text, std::size_t at) {
  const int ends = line_ends(std::string_view(text.text).substr(0, at));
  int lines = ends;
  for (const LineJump& jump : text.jumps) {
    if (jump.line_end <= ends) lines += jump.by - 1;
  }
  return lines;
}

}  // namespace

std::vector<LineBegin> line_begins(const MarkedText& text) {
  std::vector<LineBegin> out{{0, text.line}};
  auto jump = text.jumps.begin();
  int ends = 0;
  int line = text.line;
  for (std::size_t at = text.text.find('\n'); at != std::string::npos; at = text.text.find('\n', at + 1)) {
    ++ends;
    int by = 1;
    for (; jump != text.jumps.end() && jump->line_end <= ends; ++jump) by = jump->by;
    line += by;
    if (by != 0) out.push_back({at + 1, line});
  }
  return out;
}

void append_below(MarkedText& text, MarkedText next) {
  constexpr std::size_t longest = 1U << 16U;  // counting lines again and again would take too long
  if (text.text.size() <= longest) {
    const int ends = line_ends(text.text);
    const int by = next.line - text.line - lines_before(text, text.text.size());
    if (by != 1) text.jumps.push_back({ends + 1, by});
    for (const LineJump& jump : next.jumps) text.jumps.push_back({ends + 1 + jump.line_end, jump.by});
  }
  const std::size_t moved = text.text.size() + 1;
  text.text += '\n';
  text.text += next.text;
  for (Markup& mark : next.markup) {
    mark.begin += moved;
    mark.end += moved;
    text.markup.push_back(std::move(mark));
  }
}

MarkedText slice(const MarkedText& text, std::size_t begin, std::size_t end) {
  end = std::min(end, text.text.size());
  begin = std::min(begin, end);
  MarkedText out;
  out.text = text.text.substr(begin, end - begin);
  out.line = text.line + lines_before(text, begin);
  const int ends = text.jumps.empty() ? 0 : line_ends(std::string_view(text.text).substr(0, begin));
  for (const LineJump& jump : text.jumps) {
    if (jump.line_end > ends) out.jumps.push_back({jump.line_end - ends, jump.by});
  }
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
  int ends = 0;  // before the part
  auto jump = text.jumps.begin();
  for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
    parts.push_back({text.text.substr(cuts[i], cuts[i + 1] - cuts[i]), {}, line});
    const int inside = line_ends(parts[i].text);
    line += inside;
    for (; jump != text.jumps.end() && jump->line_end <= ends + inside; ++jump) {
      parts[i].jumps.push_back({jump->line_end - ends, jump->by});
      line += jump->by - 1;
    }
    ends += inside;
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
