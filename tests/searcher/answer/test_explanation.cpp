// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <rapidcheck/catch.h>

#include "schema/commentary.h"
#include "searcher/answer/explanation.h"
#include "searcher/output/text_explanation.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

QueryOptions explaining(bool any = false) {
  QueryOptions out;
  out.explain = true;
  out.any = any;
  return out;
}

std::vector<Commentary> sample() {
  Commentary a = plain_commentary("a", "Harbours and ships",
                                  "A ship in the harbour. The harbour cranes, and a ship again.");
  add_source(a, {{"Zhao Lei"}, "Cranes", "", "China Daily", "2018-09", "http://www.example.org/x", "", 9},
             {"Ships and cranes stand near the quay.", "解放军的港口。"});
  Commentary b = plain_commentary("b", "Cranes", "Cranes of a quay; salt, winter and the harbour.");
  Commentary c = plain_commentary("c", "Winter", "Salt in winter. No ship came to the quays.");
  return {a, b, c};
}

TestIndex& index() {
  static TestIndex instance(sample());
  return instance;
}

double sum(const Hit& hit) {
  double out = 0;
  for (const ScorePart& part : hit.explanation.parts) out += part.weight;
  return out;
}

double weight(const Hit& hit, const std::string& in, const std::string& word = "") {
  for (const ScorePart& part : hit.explanation.parts) {
    const bool named =
        word.empty() || std::find(part.words.begin(), part.words.end(), word) != part.words.end();
    if (part.in == in && named) return part.weight;
  }
  return 0;
}

std::size_t times(const Hit& hit, PassageKind kind, const std::string& words) {
  for (const WordCount& one : hit.explanation.where) {
    if (one.kind == kind && one.words == words) return one.times;
  }
  return 0;
}

TEST_CASE("scores are explained by words, titles and standing together") {
  const Answer answer = index().search("ship harbour", explaining());
  REQUIRE(answer.hits.size() == 1);
  const Hit& hit = answer.hits.front();
  CHECK(weight(hit, "text", "ship") > 0);
  CHECK(weight(hit, "text", "harbour") > 0);
  CHECK(weight(hit, "title", "harbours") > 0);
  CHECK(weight(hit, "title", "ships") > 0);
  CHECK(weight(hit, "together") > 0);
  CHECK(weight(hit, "rest") == 0);
  CHECK(sum(hit) == Approx(hit.score));
}

TEST_CASE("a word counts only where the part of the query it belongs to holds") {
  const Answer answer = index().search("(ship AND nosuchword) OR cranes", explaining());
  REQUIRE(answer.hits.size() == 2);
  for (const Hit& hit : answer.hits) {
    CHECK(weight(hit, "text", "ship") == 0);
    CHECK(weight(hit, "text", "cranes") > 0);
    CHECK(weight(hit, "rest") == 0);
  }
}

TEST_CASE("it is told which words stand where, and how often") {
  const Hit hit = index().search("ship \"the harbour\" zhao", explaining()).hits.at(0);
  CHECK(times(hit, PassageKind::commentary, "ship") == 2);
  CHECK(times(hit, PassageKind::title, "ships") == 1);
  CHECK(times(hit, PassageKind::excerpt, "ships") == 1);
  CHECK(times(hit, PassageKind::commentary, "the harbour") == 2);
  CHECK(times(hit, PassageKind::citation, "zhao") == 1);
  CHECK(where_line(hit.explanation) ==
        "title: ships ×1; commentary: ship ×2, the harbour ×2; excerpt: ships ×1; citation: zhao ×1");
}

TEST_CASE("it is told what patterns and words stand for") {
  const Answer answer =
      index().search("harb* crane~1 /quay.?/ ships title:harb* civil-ship*", explaining(true));
  CHECK(answer.tree ==
        "(all (wildcard harb*) (fuzzy/1 crane) (regex quay.?) ships (in title (wildcard harb*)) (wildcard "
        "civil-ship*))");
  REQUIRE(answer.expansions.size() == 4);
  CHECK(answer.expansions[0].from == "harb*");
  CHECK(answer.expansions[0].to == std::vector<std::string>{"harbour", "harbours"});
  CHECK(answer.expansions[1].from == "crane~1");
  CHECK(answer.expansions[1].to == std::vector<std::string>{"cranes"});
  CHECK(answer.expansions[2].from == "/quay.?/");
  CHECK(answer.expansions[2].to == std::vector<std::string>{"quay", "quays"});
  REQUIRE_FALSE(answer.families.empty());
  CHECK(answer.families[0].from == "ships");
  CHECK(answer.families[0].to == std::vector<std::string>{"ship", "ships"});
}

TEST_CASE("long expansions are cut for people, and said to be") {
  Answer answer;
  Expansion expansion{"a*", {}};
  for (int i = 0; i < 20; ++i) expansion.to.push_back(fmt::format("a{}", i));
  answer.expansions.push_back(expansion);
  const std::string text = query_explanation(answer, TextLayout({.width = 200}));
  CHECK(text.find("a11 and 8 more\n") != std::string::npos);
  CHECK(text.find("a12") == std::string::npos);
}

TEST_CASE("factors of a compiled query are shown with the digits they have") {
  Answer answer;
  answer.compiled = "Query((0.2999999999999999889 * Sxi OR 0.5 * b OR 0.1234567891))";
  CHECK(
      query_explanation(answer, TextLayout({.width = 200})).find("(0.3 * Sxi OR 0.5 * b OR 0.1234567891)") !=
      std::string::npos);
}

std::vector<Commentary> many(int count) {
  std::vector<Commentary> out;
  for (int i = 0; i < count; ++i) {
    const std::string id = fmt::format("many-{:03}", i);
    const std::string salt = i % 3 == 0 ? " salt" : "";
    out.push_back(plain_commentary(id, "Ports", fmt::format("Harbour{} {}.", salt, std::string(i % 7, 'x'))));
  }
  return out;
}

TEST_CASE("a hit is explained alike alone and among hundreds") {
  TestIndex index(many(250));
  QueryOptions options = explaining(true);
  options.limit = 0;
  const std::vector<Hit> all = index.search("harbour salt", options).hits;
  REQUIRE(all.size() == 250);
  options.limit = 1;
  for (options.offset = 0; options.offset < all.size(); options.offset += 33) {
    const Hit alone = index.search("harbour salt", options).hits.at(0);
    const Hit& among = all[options.offset];
    CHECK(among.rank == alone.rank);
    REQUIRE(among.id == alone.id);
    CHECK(score_line(among) == score_line(alone));
    CHECK(times(among, PassageKind::commentary, "harbour") == 1);
  }
}

TEST_CASE("more hits than can be explained in a moment are refused with how many can") {
  TestIndex index(many(250));
  std::string query;
  for (int i = 0; i < 500; ++i) query += fmt::format("zq{:c}{:c} ", 'a' + i / 26, 'a' + i % 26);
  QueryOptions options = explaining(true);
  options.exact = true;
  options.limit = 0;
  CHECK_NOTHROW(index.search(query, options));  // no hits
  query += "harbour*";                          // each in the text and in titles
  options.limit = 10;
  CHECK(index.search(query, options).hits.size() == 10);
  options.limit = 0;
  options.explain = false;
  CHECK(index.search(query, options).hits.size() == 250);
  TestIndex large(many(300));
  options.explain = true;
  CHECK_THROWS_WITH(large.search(query, options),
                    "this query stands for 1002 terms: --explain takes at most 299 hits (-n 299)");
}

TEST_CASE("prefixes are told from words") {
  std::string field;
  CHECK(unprefixed("ship", field) == "ship");
  CHECK(field == "text");
  CHECK(unprefixed("Sship", field) == "ship");
  CHECK(field == "title");
  CHECK(unprefixed("XHship", field) == "ship");
  CHECK(field == "headline");
  CHECK(unprefixed("解", field) == "解");
  CHECK(field == "text");
}

TEST_CASE("the parts of a score add up to it, whatever the query") {
  const std::vector<std::string> words = {
      "ship",   "ships",  "harbour",    "crane",           "salt",
      "quay",   "winter", "the",        "harb*",           "quai~1",
      "解放军", "zhao",   "nosuchword", "\"the harbour\"", "ship NEAR/9 crane"};
  const std::vector<std::string> forms = {"{}",
                                          "{} {}",
                                          "{} {} {}",
                                          "{} OR {}",
                                          "({} {}) OR {}",
                                          "({} OR {}) ({} OR {})",
                                          "{} -{}",
                                          "+{} {} {}",
                                          "title:({})",
                                          "excerpt:({})",
                                          "{} AND ({} OR commentary:({}))",
                                          "author:zhao {}",
                                          "source:({})",
                                          "NOT {}",
                                          "* {}",
                                          "date:2018 {} {}"};
  rc::prop("for any query", [&] {
    std::string query = *rc::gen::elementOf(forms);
    for (std::size_t at = query.find("{}"); at != std::string::npos; at = query.find("{}")) {
      query.replace(at, 2, *rc::gen::elementOf(words));
    }
    for (const Hit& hit : index().search(query, explaining(*rc::gen::arbitrary<bool>())).hits) {
      INFO(query << ": " << score_line(hit));
      RC_ASSERT(weight(hit, "rest") == 0);
      RC_ASSERT(std::abs(sum(hit) - hit.score) < 1e-4);
    }
  });
}

}  // namespace
