// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/matcher_spans.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>

#include "searcher/match/citation_condition.h"
#include "searcher/match/nearness.h"

namespace osint {
namespace {

struct Bytes {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The occurrences of one operand in a text, and the bytes of each.
using Found = std::map<Occurrence, Bytes>;

// Returns the positions at which one of the terms stands, with the bytes of all its tokens there.
std::map<std::uint32_t, Bytes> places(const std::vector<Token>& tokens,
                                      const std::vector<std::string>& terms) {
  const std::set<std::string_view> wanted(terms.begin(), terms.end());
  std::map<std::uint32_t, Bytes> out;
  for (const Token& token : tokens) {
    if (!wanted.contains(token.term)) continue;
    const auto [at, added] = out.try_emplace(token.position, Bytes{token.begin, token.end});
    if (!added) at->second = {std::min(at->second.begin, token.begin), std::max(at->second.end, token.end)};
  }
  return out;
}

void find(const std::vector<Token>& tokens, const Pattern& pattern, Found& out) {
  std::vector<std::map<std::uint32_t, Bytes>> steps;
  for (const std::vector<std::string>& terms : pattern.steps) steps.push_back(places(tokens, terms));
  for (const auto& [position, first] : steps.front()) {
    Bytes bytes = first;
    bool complete = true;
    for (std::size_t step = 1; step < steps.size() && complete; ++step) {
      const auto at = steps[step].find(position + pattern.offsets[step]);
      complete = at != steps[step].end();
      if (complete) bytes = {std::min(bytes.begin, at->second.begin), std::max(bytes.end, at->second.end)};
    }
    if (complete) out.try_emplace(Occurrence{position, position + pattern.offsets.back()}, bytes);
  }
}

}  // namespace

void add_proximity_spans(const std::vector<Token>& tokens, const Proximity& proximity, std::uint32_t shift,
                         std::size_t matcher, std::vector<Span>& out) {
  std::vector<Found> found;
  std::vector<Occurrences> where;
  for (const std::vector<Pattern>& alternatives : proximity.operands) {
    Found& operand = found.emplace_back();
    for (const Pattern& pattern : alternatives) find(tokens, pattern, operand);
    Occurrences& occurrences = where.emplace_back();
    for (const auto& [occurrence, bytes] : operand) occurrences.push_back(occurrence);
  }
  const std::vector<Occurrences> taking = taking_part(proximity, where);
  for (std::size_t i = 0; i < taking.size(); ++i) {
    for (const Occurrence& occurrence : taking[i]) {
      const Bytes bytes = found[i].at(occurrence);
      out.push_back({shift + bytes.begin, shift + bytes.end, matcher});
    }
  }
}

void drop_unmet_conditions(const std::vector<Matcher>& matchers, std::vector<Span>& spans) {
  std::map<const CitationCondition*, std::set<std::size_t>> met;  // leaves
  for (const Span& span : spans) {
    const Matcher& matcher = matchers[span.matcher];
    if (matcher.condition) met[matcher.condition.get()].insert(matcher.leaf);
  }
  std::set<const CitationCondition*> unmet;
  for (const auto& [condition, leaves] : met) {
    const auto& here = leaves;
    if (!meets(*condition, [&](std::size_t leaf) { return here.contains(leaf); })) unmet.insert(condition);
  }
  std::erase_if(spans, [&](const Span& span) {
    const Matcher& matcher = matchers[span.matcher];
    return matcher.silent || unmet.contains(matcher.condition.get());
  });
}

}  // namespace osint
