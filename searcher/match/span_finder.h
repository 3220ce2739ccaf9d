// SPDX-License-Identifier: GPL-2.0-or-later
// Where the matchers of a query are met in a passage. Made once for a query: what a passage costs depends on its words,
// not on those of the query.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/analyzer.h"
#include "searcher/match/matcher.h"
#include "searcher/match/passage_screen.h"
#include "searcher/match/span.h"

namespace osint {

struct Citation;    // commentary.h
struct Commentary;  // commentary.h
struct Passage;     // commentary.h

class SpanFinder {
 public:
  // Both must outlive the object.
  SpanFinder(const std::vector<Matcher>& matchers, const Analyzer& analyzer);
  SpanFinder(const SpanFinder&) = delete;
  SpanFinder& operator=(const SpanFinder&) = delete;

  // In order of begin, end and matcher; they may overlap. `passage` is one of searchable_passages(commentary).
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
  std::unordered_map<std::string_view, std::vector<std::size_t>>
      begun_by_;  // term -> the patterns it may begin
  std::vector<std::size_t> nearness_, dates_, hosts_;
};

}  // namespace osint
