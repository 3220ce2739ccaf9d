// SPDX-License-Identifier: GPL-2.0-or-later
// Orders, pages, whole commentaries, and commentaries like another.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <random>

#include "base/printable.h"
#include "base/utf8.h"
#include "schema/commentary.h"
#include "schema/searchable_passages.h"
#include "searcher/answer/searcher.h"
#include "searcher/output/show_text.h"
#include "tests/searcher/output/rendered.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Ids = std::vector<std::string>;

std::vector<Commentary> dated() {
  std::vector<Commentary> out;
  const std::pair<const char*, const char*> dates[] = {{"e", ""},        {"d", "2018-03-01"}, {"b", "2018"},
                                                       {"c", "2018-03"}, {"f", "2020"},       {"a", ""},
                                                       {"h", "2018-03"}, {"g", "2018-03"}};
  for (const auto& [id, date] : dates) {
    // The more words, the better they rank: not the order of dates.
    out.push_back(plain_commentary(id, "Salt", "salt salt harbour " + std::string(out.size() * 3, 'x')));
    out.back().date = date;
  }
  return out;
}

QueryOptions sorted_by(Order order, std::size_t offset = 0, std::size_t limit = 0) {
  QueryOptions out;
  out.order = order;
  out.offset = offset;
  out.limit = limit;
  return out;
}

TEST_CASE("hits stand in the order of dates, then ids, undated ones last") {
  TestIndex index(dated());
  for (const char* query : {"*", "salt", "salt harbour", "commentary:salt", "-nosuchword"}) {
    CAPTURE(query);
    CHECK(index.ids(query, sorted_by(Order::date)) == Ids{"f", "d", "c", "g", "h", "b", "a", "e"});
    CHECK(index.ids(query, sorted_by(Order::oldest)) == Ids{"b", "c", "g", "h", "d", "f", "a", "e"});
  }
}

TEST_CASE("pages are parts of one list under every order") {
  const Ids words = {"harbour", "crane", "signal", "salt"};
  std::mt19937 random(5);  // NOLINT: the same in every run
  std::vector<Commentary> commentaries;
  for (int i = 0; i < 130; ++i) {
    std::string text;
    for (std::size_t w = 0; w < 3 + random() % 9; ++w) text += words[random() % words.size()] + " ";
    commentaries.push_back(plain_commentary(fmt::format("c{:03}", i), "T", text));
    commentaries.back().date = fmt::format("{}", 2015 + random() % 4);
  }
  TestIndex index(commentaries);
  for (const Order order : {Order::relevance, Order::date, Order::oldest}) {
    for (const char* query : {"salt harbour", "*", "commentary:salt"}) {
      CAPTURE(query, static_cast<int>(order));
      const Ids all = index.ids(query, sorted_by(order));
      Ids pages;
      for (std::size_t offset = 0; offset <= all.size(); offset += 7) {
        const Answer page = index.search(query, sorted_by(order, offset, 7));
        for (const Hit& hit : page.hits) {
          CHECK(hit.rank == pages.size() + 1);
          pages.push_back(hit.id);
        }
      }
      CHECK(pages == all);
    }
  }
}

std::vector<Commentary> stories() {
  Commentary cable = plain_commentary("cable", "The Cable to the Islands",
                                      "A hydrophone on the seabed cable recorded propellers.");
  add_source(cable, {{"Ann Example"}, "Cables", "", "Gazette", "2021", "http://example.org/x", "", 9},
             {"Hydrophones were laid beside the cable. 2021."});
  cable.passages.push_back({PassageKind::pullquote, "Hydrophones were laid.", 30, 0});
  Commentary whales =
      plain_commentary("whales", "What Whales Hear", "Students used hydrophones on a seabed to hear whales.");
  whales.analysts = {"Bartles"};
  Commentary repairs = plain_commentary("repairs", "Repairing Cables", "A ship repairs the seabed cable.");
  Commentary bread = plain_commentary("bread", "Bread", "Flour, water, salt and the patience of 2021.");
  return {cable, whales, repairs, bread};
}

QueryOptions like(const std::string& id) {
  QueryOptions out;
  out.similar = id;
  return out;
}

TEST_CASE("similar commentaries share telling words, and are never the one asked about") {
  TestIndex index(stories());
  Ids found = index.ids("", like("cable"));
  CHECK(found.size() == 2);
  std::sort(found.begin(), found.end());
  CHECK(found == Ids{"repairs", "whales"});
  for (const Commentary& commentary : stories()) {
    const Ids others = index.ids("", like(commentary.id));
    CHECK(std::find(others.begin(), others.end(), commentary.id) == others.end());
  }
  CHECK(index.ids("", like("bread")).empty());
}

TEST_CASE("a similar commentary shows the words it shares") {
  TestIndex index(stories());
  const Answer answer = index.search("", like("cable"));
  const auto whales =
      std::find_if(answer.hits.begin(), answer.hits.end(), [](const Hit& hit) { return hit.id == "whales"; });
  REQUIRE(whales != answer.hits.end());
  REQUIRE_FALSE(whales->passages.empty());
  const Snippet& snippet = whales->passages[0].snippet;
  CHECK(std::find(snippet.highlights.begin(), snippet.highlights.end(),
                  std::pair<std::size_t, std::size_t>{14, 25}) != snippet.highlights.end());
}

TEST_CASE("a query narrows similar commentaries down") {
  TestIndex index(stories());
  CHECK(index.ids("analyst:bartles", like("cable")) == Ids{"whales"});
  CHECK(index.ids("commentary:ship", like("cable")) == Ids{"repairs"});
  CHECK(index.ids("nosuchword anywhere", like("cable")).empty());
  QueryOptions second = like("cable");
  second.offset = 1;
  CHECK(index.ids("", second) == Ids{index.ids("", like("cable"))[1]});
}

TEST_CASE("a commentary is found by its id; a wrong id gets those like it") {
  TestIndex index(stories());
  auto searcher = Searcher::open({index.path()});
  const auto found = searcher->commentary("cable");
  REQUIRE(found.has_value());
  CHECK(found->title == "The Cable to the Islands");
  const std::pair<const char*, const char*> table[] = {
      {"cabel", "cable"}, {"REPAIR", "repairs"}, {"whale", "whales"}};
  for (const auto& [wrong, meant] : table) {
    const auto none = searcher->commentary(wrong);
    REQUIRE_FALSE(none.has_value());
    const Error& error = std::get<Error>(none.error());
    CHECK(error.kind == ErrorKind::not_found);
    CHECK(error.message.find(fmt::format("there is {}", meant)) != std::string::npos);
  }
  CHECK(std::get<Error>(searcher->search("", like("nothing")).error()).kind == ErrorKind::not_found);
}

TEST_CASE("hits handed over one by one are those of the answer") {
  TestIndex index(stories());
  auto searcher = Searcher::open({index.path()});
  const Answer whole = index.search("seabed OR salt", {});
  REQUIRE(whole.hits.size() == 4);
  Ids handed;
  int begun = 0;
  const HitSink sink{[&](const Answer& answer) {
                       CHECK(answer.shown == 4);
                       ++begun;
                     },
                     [&](const Answer& so_far, const Hit& hit) {
                       CHECK(so_far.total == 4);
                       handed.push_back(hit.id);
                       return handed.size() < 2;
                     }};
  const auto answer = searcher->search("seabed OR salt", {}, {}, &sink);
  CHECK(begun == 1);
  REQUIRE(answer.has_value());
  CHECK(answer->hits.empty());
  CHECK(handed == Ids{whole.hits[0].id, whole.hits[1].id});
}

TEST_CASE("whole passages are those of the commentary, with what matched") {
  TestIndex index(stories());
  const Answer answer = index.search("hydrophones seabed", {}, {.whole_passages = true});
  for (const Hit& hit : answer.hits) {
    const std::vector<Passage> passages = searchable_passages(hit.commentary);
    REQUIRE(hit.passages.size() == passages.size());
    for (std::size_t i = 0; i < passages.size(); ++i) {
      CHECK(hit.passages[i].snippet.text == passages[i].text);
      CHECK(hit.passages[i].kind == passages[i].kind);
    }
  }
  const auto json = nlohmann::json::parse(rendered("json", answer, {}, {.whole_passages = true}));
  const auto& passage = json["hits"][0]["passages"][1];
  CHECK(passage.contains("text"));
  CHECK_FALSE(passage.contains("snippet"));
  CHECK_FALSE(passage["highlights"].empty());
}

TEST_CASE("a commentary is shown whole") {
  const Commentary cable = stories()[0];
  CHECK(show_text(cable, {.width = 50}) ==
        "The Cable to the Islands\n"
        "Hurst · sources to 2021 · cable\n"
        "/corpus/cable.md:1\n"
        "\n"
        "Commentary — Hurst (analyst)\n"
        "\n"
        "    A hydrophone on the seabed cable recorded\n"
        "    propellers.\n"
        "\n"
        "Excerpt — Ann Example, \"Cables,\" Gazette, 2021\n"
        "\n"
        "    Hydrophones were laid beside the cable. 2021.\n"
        "\n"
        "Pull quote — Ann Example, \"Cables,\" Gazette, 2021\n"
        "\n"
        "    Hydrophones were laid.\n"
        "\n"
        "Sources\n"
        "\n"
        "    Ann Example, \"Cables,\" Gazette, 2021\n"
        "    http://example.org/x\n");
}

TEST_CASE("nothing in a commentary that is shown acts on a terminal") {
  Commentary evil = stories()[0];
  for (std::string* text :
       {&evil.title, &evil.id, &evil.file, &evil.region, &evil.analysts[0], &evil.passages[0].text,
        &evil.citations[0].title, &evil.citations[0].url, &evil.citations[0].note}) {
    *text += "\x1b[31m\u202E\u0085";
  }
  for (const std::string& out : {show_text(evil, {.width = 60, .hyperlinks = true}), shown("json", evil)}) {
    for (std::size_t i = 0; i < out.size();) {
      const char32_t c = next_code_point(out, i);
      CHECK((is_printable(c) || c == U'\n'));
    }
  }
  const auto json = nlohmann::json::parse(shown("json", evil));
  CHECK(json["title"] == evil.title);
  CHECK(json["passages"][1]["text"] == evil.passages[0].text);
}

}  // namespace
