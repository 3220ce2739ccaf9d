// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <random>
#include <rapidcheck/catch.h>

#include "schema/commentary.h"
#include "searcher/answer/searcher.h"
#include "searcher/query/ranking.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Ids = std::vector<std::string>;

QueryOptions page(std::size_t offset, std::size_t limit, bool any = false) {
  QueryOptions out;
  out.offset = offset;
  out.limit = limit;
  out.any = any;
  return out;
}

// More commentaries than are rescored, of few words, so that all match and many rank alike.
std::vector<Commentary> crowd() {
  const std::vector<std::string> words = {"harbour", "crane", "signal", "drone", "salt", "winter"};
  std::mt19937 random(7);  // NOLINT: the same in every run
  std::vector<Commentary> out;
  for (std::size_t i = 0; i < 3 * ranking::rescored_hits; ++i) {
    std::string text;
    const std::size_t length = 4 + random() % 20;
    for (std::size_t w = 0; w < length; ++w) text += words[random() % words.size()] + " ";
    Commentary one = plain_commentary(fmt::format("c{:03}", i), words[random() % words.size()], text);
    add_source(one, {{}, "Title", "", "Paper", i % 3 == 0 ? "2018" : "2019", "", "", 9},
               {words[random() % words.size()] + " " + words[random() % words.size()]});
    out.push_back(std::move(one));
  }
  return out;
}

TestIndex& crowd_index() {
  static TestIndex instance(crowd());
  return instance;
}

TEST_CASE("words that stand together rank above the same words apart") {
  const std::string filler = " one two three four five six seven eight nine ten ";
  TestIndex index({plain_commentary("apart", "T", "salt" + filler + "harbour" + filler),
                   plain_commentary("near", "T", "harbour old salt" + filler + filler.substr(4)),
                   plain_commentary("together", "T", "salt harbour" + filler + filler),
                   plain_commentary("turned", "T", "harbour salt" + filler + filler)});
  CHECK(index.ids("salt harbour").front() == "together");
  CHECK(index.ids("salt harbour").back() == "apart");
  CHECK(index.ids("harbour salt").front() == "turned");
  CHECK(index.ids("salt harbours", page(0, 10, true)).front() == "together");
  CHECK(index.ids("salt harbour -nosuchword").front() == "together");
  CHECK(index.ids("harbour AND salt").front() == "turned");
}

TEST_CASE("a negated word is no neighbour of another") {
  TestIndex index({plain_commentary("a", "T", "salt harbour"), plain_commentary("b", "T", "salt crane")});
  CHECK(index.search("salt -harbour").hits.at(0).score == index.search("salt").hits.at(1).score);
}

TEST_CASE("a page is a part of the whole answer") {
  rc::prop("pages", [] {
    const auto query = *rc::gen::element<std::string>("harbour crane", "salt winter drone", "harbour",
                                                      "signal crane salt", "excerpt:salt drone winter", "*");
    const auto any = *rc::gen::arbitrary<bool>();
    const auto offset = *rc::gen::inRange<std::size_t>(0, 4 * ranking::rescored_hits);
    const auto limit = *rc::gen::inRange<std::size_t>(1, 2 * ranking::rescored_hits);
    const Answer whole = crowd_index().search(query, page(0, 0, any));
    const Answer part = crowd_index().search(query, page(offset, limit, any));
    RC_ASSERT(part.total == whole.total);
    const std::size_t left = whole.hits.size() - std::min(offset, whole.hits.size());
    RC_ASSERT(part.hits.size() == std::min(limit, left));
    for (std::size_t i = 0; i < part.hits.size(); ++i) {
      RC_ASSERT(part.hits[i].id == whole.hits[offset + i].id);
      RC_ASSERT(part.hits[i].rank == offset + i + 1);
      RC_ASSERT(part.hits[i].score == whole.hits[offset + i].score);
    }
  });
}

TEST_CASE("scores do not rise from rank to rank, and no hit comes twice") {
  for (const char* query : {"harbour crane", "salt winter drone signal", "drone"}) {
    for (const bool any : {false, true}) {
      const Answer answer = crowd_index().search(query, page(0, 0, any));
      Ids ids;
      for (std::size_t i = 0; i < answer.hits.size(); ++i) {
        if (i > 0) CHECK(answer.hits[i].score <= answer.hits[i - 1].score);
        ids.push_back(answer.hits[i].id);
      }
      std::sort(ids.begin(), ids.end());
      CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
      CHECK(ids.size() == answer.total);
    }
  }
}

TEST_CASE("several databases rank as one with the same commentaries") {
  std::vector<Commentary> all = crowd();
  const auto half = all.begin() + static_cast<std::ptrdiff_t>(all.size() / 2);
  const TestIndex first(std::vector<Commentary>(all.begin(), half));
  const TestIndex second(std::vector<Commentary>(half, all.end()));
  Searcher both = *Searcher::open({first.path(), second.path()});
  for (const char* query :
       {"harbour crane", "salt winter drone", "excerpt:drone", "excerpt:\"salt crane\" drone winter"}) {
    const Answer whole = crowd_index().search(query, page(0, 30));
    const Answer split = *both.search(query, page(0, 30));
    CAPTURE(query);
    CHECK(split.total == whole.total);
    REQUIRE(split.hits.size() == whole.hits.size());
    for (std::size_t i = 0; i < split.hits.size(); ++i) {
      CHECK(split.hits[i].score == Approx(whole.hits[i].score));
      if (i > 0 && split.hits[i].score < split.hits[i - 1].score - 1e-9)
        CHECK(split.hits[i].id == whole.hits[i].id);
    }
  }
}

// The first is checked hit by hit, the second where it stands in the query.
TEST_CASE("a condition on passages finds the same as one of two alternatives") {
  for (const std::string condition :
       {"excerpt:salt", "excerpt:\"salt drone\"", "commentary:\"crane signal\"", "excerpt:(salt drone)"}) {
    for (const std::string rest : {"", " winter", " -title:crane", " date:2018"}) {
      Ids alone = crowd_index().ids(condition + rest, page(0, 0));
      Ids one_of_two = crowd_index().ids("(" + condition + " OR title:nosuchword)" + rest, page(0, 0));
      CAPTURE(condition, rest);
      CHECK_FALSE(alone.empty());
      CHECK(crowd_index().search(condition + rest, page(0, 1)).total_is_exact);
      CHECK(crowd_index().search(condition + rest, page(0, 1)).total == alone.size());
      std::sort(alone.begin(), alone.end());
      std::sort(one_of_two.begin(), one_of_two.end());
      CHECK(alone == one_of_two);
    }
  }
}

TEST_CASE("a count needs no hits") {
  const Answer answer = crowd_index().search("harbour", {}, {.hits = false, .exact_total = true});
  CHECK(answer.hits.empty());
  CHECK(answer.total == crowd_index().search("harbour", page(0, 0)).hits.size());
}

TEST_CASE("a stopword in capitals among small letters is a name") {
  TestIndex index(
      {plain_commentary("health", "T", "The WHO sent a report"), plain_commentary("other", "T", "A report")});
  CHECK(index.ids("WHO report") == Ids{"health"});
  CHECK(index.ids("who report").size() == 2);
  CHECK(index.ids("WHO REPORT").size() == 2);
}

TEST_CASE("a long run of Chinese is looked for by pairs where words are alternatives") {
  TestIndex index({plain_commentary("most", "T", "绵阳的科技城发展很快"),
                   plain_commentary("some", "T", "科技报道"), plain_commentary("none", "T", "城市的人")});
  const std::string question = "绵阳科技城发展如何";
  CHECK(index.ids(question, page(0, 10, true)) == Ids{"most", "some"});
  CHECK(index.ids(question).front() == "most");
  CHECK(index.ids("+" + question, page(0, 10, true)).empty());
  CHECK(index.ids("\"" + question + "\"", page(0, 10, true)).empty());
  CHECK(index.ids("绵阳科技", page(0, 10, true)) == Ids{"most", "some"});
  CHECK(index.ids("科技报道", page(0, 10, true)) == Ids{"some"});  // stands somewhere
}

}  // namespace
