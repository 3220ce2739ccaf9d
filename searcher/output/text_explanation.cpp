// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/text_explanation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <regex>

namespace osint {
namespace {

constexpr std::size_t most_words = 12;  // of an expansion; JSON has them all

std::string expansion_text(const Expansion& expansion, const char* separator) {
  const std::size_t shown = std::min(expansion.to.size(), most_words);
  const auto end = expansion.to.begin() + static_cast<std::ptrdiff_t>(shown);
  std::string out = fmt::format("{} → {}", expansion.from, fmt::join(expansion.to.begin(), end, separator));
  if (expansion.to.empty()) out += "nothing";
  if (shown < expansion.to.size()) out += fmt::format(" and {} more", expansion.to.size() - shown);
  return out;
}

// Xapian prints factors with digits that mean nothing: 0.29999999999999998890 * ...
std::string rounded_factors(const std::string& query) {
  static const std::regex factor(R"(\b0\.\d{6,} \*)");
  std::string out;
  auto rest = query.begin();
  for (std::sregex_iterator match(query.begin(), query.end(), factor), end; match != end; ++match) {
    out.append(rest, (*match)[0].first);
    out += fmt::format("{:.4g} *", std::strtod(match->str().c_str(), nullptr));
    rest = (*match)[0].second;
  }
  return out.append(rest, query.end());
}

}  // namespace

std::string query_explanation(const Answer& answer, const TextLayout& layout) {
  std::string out;
  const auto line = [&](std::string_view label, const std::string& text) {
    constexpr int indent = 10;
    out += layout.wrapped({{text}}, indent, layout.styled(fmt::format("{:<{}}", label, indent), Style::dim));
  };
  line("query:", answer.interpreted);
  line("tree:", answer.tree);
  for (const Expansion& expansion : answer.expansions) line("pattern:", expansion_text(expansion, " "));
  for (const Expansion& forms : answer.other_forms) line("also:", expansion_text(forms, ", "));
  for (const Expansion& family : answer.families) {
    if (family.to.size() > 1) line("forms:", expansion_text(family, " "));
  }
  line("compiled:", rounded_factors(answer.compiled));
  return out;
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
