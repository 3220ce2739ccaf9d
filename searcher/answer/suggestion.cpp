// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/suggestion.h"

#include <algorithm>

#include "searcher/query/query_failure.h"

namespace osint {
namespace {

constexpr double most_seconds = 0.5;  // of processor time, to look up words and to try queries

// `choice`: which text each correction puts in.
std::string corrected(const std::string& query, const std::vector<Correction>& corrections,
                      const std::vector<std::size_t>& choice) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t i = 0; i < corrections.size(); ++i) {
    const Correction& correction = corrections[i];
    out.append(query, at, correction.begin - at).append(correction.texts[choice[i]]);
    at = correction.end;
  }
  return out.append(query, at);
}

}  // namespace

std::string suggestion(const Node& tree, const std::string& query, const Vocabulary& vocabulary,
                       const std::function<bool(const std::string&)>& finds) {
  TimeLimit limit(most_seconds);
  const std::vector<Correction> found = corrections(tree, query, vocabulary, limit);
  if (found.empty()) return {};
  const std::vector<std::size_t> best(found.size(), 0);
  try {
    if (std::string first = corrected(query, found, best); finds(first)) return first;
    // What is best word by word may not go together: others, for one word at a time.
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t text = 1; text < found[i].texts.size(); ++text) {
        limit.check(0, TimeLimit::cost_of_looking);
        std::vector<std::size_t> choice = best;
        choice[i] = text;
        if (std::string other = corrected(query, found, choice); finds(other)) return other;
      }
    }
  } catch (const QueryFailure&) {  // it takes too long
  }
  return {};
}

}  // namespace osint
