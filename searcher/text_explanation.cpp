// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/text_explanation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "analysis/printable.h"

namespace osint {
namespace {

constexpr std::size_t most_words = 12;  // of an expansion; JSON has them all

std::string expansion_line(const char* label, const Expansion& expansion, const char* separator = " ") {
  const std::size_t shown = std::min(expansion.to.size(), most_words);
  std::string out = fmt::format(
      "{:<10}{} → {}", label, expansion.from,
      fmt::join(expansion.to.begin(), expansion.to.begin() + static_cast<std::ptrdiff_t>(shown), separator));
  if (expansion.to.empty()) out += "nothing";
  if (shown < expansion.to.size()) out += fmt::format(" and {} more", expansion.to.size() - shown);
  return printable(out) + "\n";
}

}  // namespace

std::string query_explanation(const Answer& answer) {
  std::string out =
      fmt::format("query:    {}\ntree:     {}\n", printable(answer.interpreted), printable(answer.tree));
  for (const Expansion& expansion : answer.expansions) out += expansion_line("pattern:", expansion);
  for (const Expansion& forms : answer.other_forms) out += expansion_line("also:", forms, ", ");
  for (const Expansion& family : answer.families) {
    if (family.to.size() > 1) out += expansion_line("forms:", family);
  }
  return out + fmt::format("compiled: {}\n", printable(answer.compiled));
}

std::string score_line(const Hit& hit) {
  std::string out = fmt::format("score {:.3f}", hit.score);
  const char* separator = " = ";
  for (const ScorePart& part : hit.explanation.parts) {
    const std::string words = fmt::format("{}", fmt::join(part.words, "|"));
    const std::string label = words.empty() ? part.in : part.in == "text" ? words : part.in + ":" + words;
    out += fmt::format("{}{} {:.3f}", separator, label, part.weight);
    separator = " + ";
  }
  return out;
}

std::string where_line(const HitExplanation& explanation) {
  std::string out;
  const WordCount* last = nullptr;
  for (const WordCount& one : explanation.where) {
    const bool same = last != nullptr && last->kind == one.kind;
    out += same ? ", " : fmt::format("{}{}: ", last == nullptr ? "" : "; ", name(one.kind));
    out += fmt::format("{} ×{}", one.words, one.times);
    last = &one;
  }
  return out;
}

}  // namespace osint
