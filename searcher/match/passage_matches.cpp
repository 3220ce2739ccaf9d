// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/passage_matches.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

#include "schema/commentary.h"
#include "schema/searchable_passages.h"

namespace osint {
namespace {

// A passage that matches, and the distinct matchers that match in it.
struct Candidate {
  PassageMatch match;
  std::vector<std::size_t> matchers;
  double gain = 0;  // rounded: what differs in the last bits is equal
};

std::vector<std::size_t> matchers_of(const PassageMatch& match) {
  std::vector<std::size_t> out;
  for (const Span& span : match.spans) out.push_back(span.matcher);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// Returns whether a comes before b. Among equals, the title comes first, then passages with a known speaker,
// then the shorter passage, because its words stand closer together.
bool is_better(const Candidate& a, const Candidate& b) {
  if (a.gain != b.gain) return a.gain > b.gain;
  const bool a_title = a.match.passage.kind == PassageKind::title;
  const bool b_title = b.match.passage.kind == PassageKind::title;
  if (a_title != b_title) return a_title;
  const bool a_other = a.match.passage.kind == PassageKind::other;
  const bool b_other = b.match.passage.kind == PassageKind::other;
  if (a_other != b_other) return b_other;
  return a.match.passage.text.size() < b.match.passage.text.size();
}

// Returns the citations that match the parts of the query about sources.
std::set<int> cited_as_asked(const std::vector<Candidate>& candidates, const std::vector<Matcher>& matchers) {
  std::set<int> out;
  for (const auto& [match, by, gain] : candidates) {
    const bool asked = std::any_of(match.spans.begin(), match.spans.end(),
                                   [&](const Span& span) { return matchers[span.matcher].part.has_value(); });
    if (match.passage.kind == PassageKind::citation && asked) out.insert(*match.passage.citation);
  }
  return out;
}

// What a passage is by: its kind, and its source where it has one. A pull quote that was traced to a source is
// the source's, and so is an excerpt.
using Speaker = std::pair<PassageKind, int>;

Speaker speaker_of(const Passage& passage) {
  if (passage.kind == PassageKind::citation || !passage.citation) return {passage.kind, -1};
  return {PassageKind::excerpt, *passage.citation};
}

// Puts the best passage of each speaker first, so that a short answer leaves out nobody who says what was
// asked for. The order stays the same otherwise.
void put_each_speaker_first(std::vector<PassageMatch>& matches) {
  std::set<Speaker> seen;
  std::vector<PassageMatch> first;
  std::vector<PassageMatch> later;
  for (PassageMatch& match : matches)
    (seen.insert(speaker_of(match.passage)).second ? first : later).push_back(std::move(match));
  std::ranges::move(later, std::back_inserter(first));
  matches = std::move(first);
}

}  // namespace

std::vector<PassageMatch> passage_matches(const Commentary& commentary, const SpanFinder& finder) {
  constexpr double shown_before = 0.5;  // what a word still counts once a better passage has shown it
  constexpr double of_cited_source =
      1.5;  // where the query asks for a source, what that source says comes first
  constexpr std::size_t chosen_one_by_one = 100;  // the others of thousands are ordered as they then stand
  const std::vector<Matcher>& matchers = finder.matchers();
  if (matchers.empty()) return {};
  std::vector<Candidate> left;
  for (Passage& passage : searchable_passages(commentary)) {
    PassageMatch match{std::move(passage), {}};
    match.spans = finder.spans(commentary, match.passage);
    if (match.spans.empty()) continue;
    std::vector<std::size_t> by = matchers_of(match);
    left.push_back({std::move(match), std::move(by)});
  }
  const std::set<int> cited = cited_as_asked(left, matchers);
  std::vector<double> factor(matchers.size(), 1.0);
  const auto weigh = [&](Candidate& candidate) {
    double sum = 0;
    for (const std::size_t m : candidate.matchers) sum += (matchers[m].weight + 1e-3) * factor[m];
    const Passage& passage = candidate.match.passage;
    const bool from_cited =
        passage.kind != PassageKind::citation && passage.citation && cited.contains(*passage.citation);
    candidate.gain = std::round((from_cited ? sum * of_cited_source : sum) * 1e8);
  };
  std::vector<PassageMatch> out;
  while (!left.empty() && out.size() < chosen_one_by_one) {
    std::for_each(left.begin(), left.end(), weigh);
    const auto best = std::min_element(left.begin(), left.end(), is_better);
    for (const std::size_t m : best->matchers) factor[m] *= shown_before;
    out.push_back(std::move(best->match));
    left.erase(best);
  }
  std::for_each(left.begin(), left.end(), weigh);
  std::stable_sort(left.begin(), left.end(), is_better);
  for (Candidate& candidate : left) out.push_back(std::move(candidate.match));
  put_each_speaker_first(out);
  return out;
}

}  // namespace osint
