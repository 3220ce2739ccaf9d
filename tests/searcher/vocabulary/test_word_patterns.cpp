// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <tuple>

#include "base/utf8.h"
#include "searcher/vocabulary/word_patterns.h"
#include "searcher/vocabulary/word_regex.h"
#include "tests/searcher/compile/reference_evaluator.h"

namespace {

using namespace osint;

std::string any_word(const char* letters) {
  const std::string text = letters;
  return *rc::gen::container<std::string>(rc::gen::elementOf(text));
}

TEST_CASE("a wildcard matches whole words, ? one character of any width") {
  const std::tuple<const char*, const char*, bool> table[] = {
      {"integrat*", "integration", true},
      {"integrat*", "integrat", true},
      {"integrat*", "disintegrate", false},
      {"wom?n", "woman", true},
      {"wom?n", "womn", false},
      {"wom?n", "womaan", false},
      {"civ*tion", "civilisation", true},
      {"civ*tion", "civtion", true},
      {"civ*tion", "civic", false},
      {"pe?a", "peña", true},
      {"pe??a", "peña", false},
      {"ab**c", "abc", true},
  };
  for (const auto& [pattern, word, expected] : table) {
    CAPTURE(pattern, word);
    CHECK(matches_wildcard(pattern, word) == expected);
  }
  rc::prop("as the plain definition has it", [] {
    // Short: the plain definition tries every way.
    const std::string pattern = any_word("ab*?").substr(0, 10);
    const std::string word = any_word("ab").substr(0, 15);
    RC_ASSERT(matches_wildcard(pattern, word) == test::naive_wildcard(pattern, word));
  });
}

TEST_CASE("a fuzzy word accepts so many edits, whatever was judged before") {
  const std::tuple<const char*, unsigned, const char*, bool> table[] = {
      {"mianyang", 1, "mianyng", true},  {"mianyang", 1, "mainyang", true},
      {"mianyang", 1, "mianjang", true}, {"mianyang", 1, "mianyangg", true},
      {"mianyang", 1, "mianng", false},  {"mianyang", 2, "mianng", true},
      {"ca", 2, "abc", false},  // a swap and an insertion between the letters swapped: 3 by string alignment
  };
  for (const auto& [wanted, edits, word, expected] : table) {
    CAPTURE(wanted, edits, word);
    CHECK(FuzzyWord(wanted, edits).judge(word).accepted == expected);
  }
  rc::prop("as the full matrix has it, and nothing behind a dead beginning is accepted", [] {
    const std::string wanted = any_word("abc");
    const unsigned edits = *rc::gen::inRange(1U, 3U);
    auto words = *rc::gen::container<std::vector<std::string>>(
        rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc"))));
    std::sort(words.begin(), words.end());
    FuzzyWord fuzzy(wanted, edits);
    std::string dead;
    for (const std::string& word : words) {
      const bool expected = test::naive_edits(wanted, word) <= edits;
      if (!dead.empty() && word.starts_with(dead)) RC_ASSERT_FALSE(expected);
      const FuzzyWord::Verdict verdict = fuzzy.judge(word);
      RC_ASSERT(verdict.accepted == expected);
      if (verdict.dead > 0) dead = word.substr(0, verdict.dead);
    }
  });
}

TEST_CASE("a regular expression matches whole words, folded as they are") {
  const std::tuple<const char*, const char*, bool> table[] = {
      {"integr.*", "integration", true}, {"integr", "integration", false},
      {"Integr.*", "integration", true}, {"PEÑA", "pena", true},
      {"pe[ñm]a", "pena", true},         {"習.?", "习", true},
      {"\\p{Han}", "习", true},          {"[a-z]+\\d{2}", "df21", true},
      {"(col|colo)u?r", "colour", true},
  };
  for (const auto& [pattern, word, expected] : table) {
    CAPTURE(pattern, word);
    auto regex = WordRegex::compile(pattern);
    REQUIRE(regex.has_value());
    CHECK(regex->matches(word).value() == expected);
  }
  CHECK_FALSE(WordRegex::compile("(a").has_value());
  CHECK_FALSE(WordRegex::compile("*a").has_value());
}

TEST_CASE("what a regular expression begins with narrows the words to look at") {
  const std::pair<const char*, const char*> table[] = {
      {"integ.*", "integ"},   {"Integ.*", "integ"}, {"colou?r", "colo"}, {"ab*", "a"},   {"a|b", ""},
      {"(ab)c", ""},          {".*x", ""},          {"[ab]c", ""},       {"ab{2}", "a"}, {"\\Qab\\E", ""},
      {"cafe\u0301", "cafe"}, {"(?i)ab", ""}};
  for (const auto& [pattern, start] : table) {
    CAPTURE(pattern);
    CHECK(WordRegex::compile(pattern)->literal_start() == start);
  }
}

TEST_CASE("a regular expression that would take for ever is an error") {
  auto regex = WordRegex::compile("(a|aa)+(a|aa)+(a|aa)+b");
  REQUIRE(regex.has_value());
  CHECK_FALSE(regex->matches(std::string(200, 'a')).has_value());
}

}  // namespace
