// SPDX-License-Identifier: GPL-2.0-or-later
// Finds where the matchers of a query match in a passage. A finder is made once for a query: the cost of a
// passage depends on its own words, not on the number of words in the query.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/analyzer.h"
#include "searcher/match/matcher.h"
#include "searcher/match/passage_screen.h"
#include "searcher/match/span.h"

namespace osint {

struct Citation;    // schema/citation.h
struct Commentary;  // schema/commentary.h
struct Passage;     // schema/commentary.h

// One thread uses a finder at a time, because the analyzer requires that.
class SpanFinder {
 public:
  // Both arguments must outlive the object.
  SpanFinder(const std::vector<Matcher>& matchers, const Analyzer& analyzer);
  SpanFinder(const SpanFinder&) = delete;
  SpanFinder& operator=(const SpanFinder&) = delete;

  // Returns the spans ordered by begin, end and matcher; they may overlap. `passage` is one of
  // searchable_passages(commentary). A passage with more than about 20,000 spans is marked only up to there.
  std::vector<Span> spans(const Commentary& commentary, const Passage& passage) const;

  const std::vector<Matcher>& matchers() const { return matchers_; }

 private:
  template <class Wanted>
  void in_tokens(const std::vector<Token>& tokens, std::uint32_t shift, const Wanted& wanted,
                 std::vector<Span>& out) const;
  void in_citation(const Citation& citation, std::vector<Span>& out) const;

  const std::vector<Matcher>& matchers_;
  const Analyzer& analyzer_;
  const PassageScreen screen_;
  // Maps a term to the patterns that may begin with it.
  std::unordered_map<std::string_view, std::vector<std::size_t>> begun_by_;
  std::vector<std::size_t> nearness_, dates_, hosts_;
};

}  // namespace osint
