// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "analysis/analyzer.h"
#include "searcher/match/passage_screen.h"

namespace {

using namespace osint;

Matcher matcher(std::vector<std::vector<std::string>> steps) {
  Matcher out;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    out.pattern.offsets.push_back(static_cast<std::uint32_t>(i));
  }
  out.pattern.steps = std::move(steps);
  return out;
}

TEST_CASE("a passage without the letters of any pattern is not analysed") {
  const PassageScreen economy({matcher({{"economy", "economic"}})});
  CHECK(economy.may_match("The ECONOMICS of it"));
  CHECK_FALSE(economy.may_match("The eco-friendly one — “green”"));
  CHECK_FALSE(PassageScreen({matcher({{"习"}, {"近"}})}).may_match("plain text"));
  CHECK_FALSE(PassageScreen({matcher({{"civil"}, {"military"}})}).may_match("civil servants"));
  CHECK_FALSE(PassageScreen({}).may_match("plain text"));
  CHECK(economy.may_match("où?"));  // folding may give any letters
}

TEST_CASE("a passage that holds a term of its own is never left out") {
  rc::prop("screen", [] {
    const auto words =
        *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
            "Civil", "military’s", "J-20", "U.S.", "Xi'an", "Ch`ing", "1,997", "3.5", "COVID‑19", "Peña",
            "解放軍", "don't", "O’Brien's", "“quoted”", "example.org", "A_b", "\xC2\xB4s", "Ｊ２０",
            "St.-Denis", "'tis", "rock-'n'-roll")));
    std::string text;
    for (const std::string& word : words)
      text += word + *rc::gen::element<std::string>(" ", "-", ", ", "'", ".");
    const Analyzer analyzer;
    for (const Token& token : analyzer.tokens(text)) {
      if (!PassageScreen({matcher({{token.term}})}).may_match(text)) RC_FAIL(token.term + " in " + text);
      const std::string other = token.term.substr(0, 1) + "zz";
      if (!PassageScreen({matcher({{other, token.term}})}).may_match(text))
        RC_FAIL(token.term + " in " + text);
    }
  });
}

}  // namespace
