// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <tuple>

#include "schema/commentary.h"
#include "searcher/match/span.h"
#include "searcher/match/span_finder.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

const Analyzer& analyzer() {
  static const Analyzer instance;
  return instance;
}

bool accepts(const Pattern& pattern, std::size_t step, const Token& token) {
  const auto& terms = pattern.steps[step];
  return std::find(terms.begin(), terms.end(), token.term) != terms.end();
}

// Each word of the text with each matcher, as the words follow each other.
std::vector<Span> reference(const std::vector<Matcher>& matchers, const Passage& passage) {
  const std::vector<Token> tokens = analyzer().tokens(passage.text);
  std::vector<Span> out;
  for (std::size_t m = 0; m < matchers.size(); ++m) {
    const Pattern& pattern = matchers[m].pattern;
    if (matchers[m].kind && *matchers[m].kind != passage.kind) continue;
    for (std::size_t i = 0; i + pattern.steps.size() <= tokens.size(); ++i) {
      bool met = true;
      for (std::size_t step = 0; step < pattern.steps.size(); ++step)
        met = met && accepts(pattern, step, tokens[i + step]);
      if (met) out.push_back({tokens[i].begin, tokens[i + pattern.steps.size() - 1].end, m});
    }
  }
  std::sort(out.begin(), out.end(), [](const Span& a, const Span& b) {
    return std::tie(a.begin, a.end, a.matcher) < std::tie(b.begin, b.end, b.matcher);
  });
  return out;
}

rc::Gen<std::string> a_word() {
  return rc::gen::elementOf(std::vector<std::string>{"ship", "ships", "port", "the", "salt"});
}

rc::Gen<Matcher> a_matcher() {
  return rc::gen::exec([] {
    Matcher out;
    const auto steps = *rc::gen::inRange(1, 4);
    for (int step = 0; step < steps; ++step) {
      const auto terms = *rc::gen::inRange(1, 4);
      out.pattern.steps.push_back(*rc::gen::container<std::vector<std::string>>(terms, a_word()));
      out.pattern.offsets.push_back(static_cast<std::uint32_t>(step));
    }
    const auto kind = *rc::gen::inRange(0, 3);
    if (kind == 1) out.kind = PassageKind::commentary;
    if (kind == 2) out.kind = PassageKind::excerpt;
    return out;
  });
}

TEST_CASE("words and phrases are found where they stand, however many are looked for") {
  rc::prop("as by trying each at each word", [] {
    const auto count = *rc::gen::elementOf(std::vector<std::size_t>{1, 5, 150});
    const auto matchers = *rc::gen::container<std::vector<Matcher>>(count, a_matcher());
    std::string text;
    for (const std::string& word : *rc::gen::container<std::vector<std::string>>(a_word()))
      text += word + " ";
    const Commentary commentary = plain_commentary("a", "A", text);
    const SpanFinder finder(matchers, analyzer());
    RC_ASSERT(finder.spans(commentary, commentary.passages.front()) ==
              reference(matchers, commentary.passages.front()));
  });
}

TEST_CASE("a word that a query repeats is marked once and counts as often as it was said") {
  Commentary a = plain_commentary("a", "A", "The ship came in.");
  a.passages.push_back({PassageKind::commentary, "The salt was dry, the quay was wet.", 5, std::nullopt});
  TestIndex index({a});
  QueryOptions options;
  options.any = true;
  const auto first = [&](const std::string& query) {
    return index.search(query, options, {.most_passages = 1}).hits.at(0).passages.at(0).snippet;
  };
  CHECK(first("ship salt quay").text == "The salt was dry, the quay was wet.");
  CHECK(first("ship salt quay ship ship").text == "The ship came in.");
  CHECK(first("ship salt quay ship ship").highlights.size() == 1);
}

}  // namespace
