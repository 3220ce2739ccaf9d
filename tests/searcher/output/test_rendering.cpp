// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck/catch.h>
#include <utility>

#include "base/printable.h"
#include "base/utf8.h"
#include "searcher/answer/answer.h"
#include "searcher/answer/hit_builder.h"
#include "searcher/answer/query_options.h"
#include "searcher/answer/snippets.h"
#include "searcher/match/span.h"
#include "searcher/output/text_layout.h"
#include "searcher/query/date_range.h"
#include "tests/searcher/output/rendered.h"

namespace {

using namespace osint;
using namespace osint::test;

TEST_CASE("dates of a query are these ranges") {
  const PartialDate today{2024, 3, 31};
  const std::pair<const char*, DateRange> table[] = {
      {"2018", {20180101, 20181231, false}},       {"2018-02", {20180201, 20180228, false}},
      {"2018-09-10", {20180910, 20180910, false}}, {"2018-01..2018-06", {20180101, 20180630, false}},
      {"2018-06..", {20180601, 99991231, false}},  {"..2017", {0, 20171231, false}},
      {"90d..", {20240101, 99991231, false}},      {"2w..", {20240317, 99991231, false}},
      {"1m..", {20240229, 99991231, false}},       {"1y..", {20230331, 99991231, false}},
      {"2018-22", {20180601, 20180930, false}},    {"2018-03/2018-04", {20180301, 20180430, false}},
  };
  for (const auto& [text, range] : table) {
    CAPTURE(text);
    CHECK(parse_date_range(text, today) == range);
  }
  CHECK(parse_date_range("none", today)->undated);
  for (const char* wrong :
       {"", "..", "garbage..", "2018-13", "2018-02-30", "2019..2018", "18", "today", "d..", "2018...2019"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_date_range(wrong, today).has_value());
  }
}

TEST_CASE("a date lies in a range when all of it does") {
  const DateRange half{20180101, 20180630, false};
  CHECK(contains(half, {2018, 6, 30}));
  CHECK(contains(half, {2018, 6, 0}));
  CHECK_FALSE(contains(half, {2018, 7, 1}));
  CHECK_FALSE(contains(half, {2018, 0, 0}));
}

TEST_CASE("a range of dates matches when any day of it lies in the range of the query") {
  const DateRange april{20180401, 20180430, false};
  const auto found = [&](const char* text) { return matches(april, *parse_date_span(text)); };
  for (const char* text : {"2018-04", "2018-04-30", "2018-03/2018-04", "2018-04-30/2018-05-02", "2017/2018",
                           "2018-01/2018-12", "2018-21", "2018-24", "2017-24/2018-21"}) {
    CAPTURE(text);
    CHECK(found(text));
  }
  for (const char* text :
       {"2018", "2018-03", "2018-02/2018-03", "2018-05-01/2018-05-02", "2018-22", "2019-21"}) {
    CAPTURE(text);
    CHECK_FALSE(found(text));
  }
  CHECK_FALSE(matches(DateRange{0, 0, true}, *parse_date_span("2017/2018")));
}

TEST_CASE("a snippet shows the matches, its highlights lie in it and cover them") {
  rc::prop("any passage, any matches", [] {
    const auto words = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("alpha", "be", "习近平", "é", "longerword", "a")));
    std::string text;
    std::vector<Span> spans;
    for (const std::string& word : words) {
      if (!text.empty()) text += ' ';
      const auto begin = static_cast<std::uint32_t>(text.size());
      text += word;
      if (*rc::gen::inRange(0, 4) == 0)
        spans.push_back({begin, static_cast<std::uint32_t>(text.size()), spans.size() % 3});
    }
    const auto length = *rc::gen::inRange<std::size_t>(15, 60);
    const Snippet snippet = make_snippet(text, spans, length);
    RC_ASSERT(is_valid_utf8(snippet.text));
    const std::size_t size = code_points(snippet.text);
    RC_ASSERT(size <= length + 2);
    RC_ASSERT(spans.empty() || !snippet.highlights.empty());
    std::size_t last = 0;
    for (const auto& [begin, end] : snippet.highlights) {
      RC_ASSERT(begin < end);
      RC_ASSERT(begin >= last);
      RC_ASSERT(end <= size);
      last = end;
    }
    std::string bare = snippet.text;
    for (const std::string_view ellipsis : {"…"}) {
      if (bare.starts_with(ellipsis)) bare.erase(0, ellipsis.size());
      if (bare.ends_with(ellipsis)) bare.resize(bare.size() - ellipsis.size());
    }
    RC_ASSERT(text.find(bare) != std::string::npos);
  });
}

Answer hostile_answer() {
  Answer answer;
  answer.query = "q\x1b]0;x\x07";
  answer.total = 1;
  Hit hit;
  hit.rank = 1;
  hit.score = 1.5;
  hit.id = "evil\x1b[31m id\u202E";
  hit.commentary = {.id = hit.id,
                    .file = "/tmp/\x1b[2J\n.md",
                    .line = 1,
                    .title =
                        "T\x9b"
                        "31m\u2066",
                    .analysts = {"A\x07"},
                    .date = "2018",
                    .region = "R\x7f",
                    .url = "http://office.example.org/\x1b]8;;",
                    .passages = {},
                    .citations = {},
                    .warnings = {},
                    .dropped = {}};
  hit.commentary.citations.push_back(
      {{"Au\x1b(B"}, "Ti\u200F", "", "Pu\x85", "2018", "http://example.org/\x1b]8;;", "", 1});
  hit.title.text = hit.commentary.title;
  hit.passages.push_back({PassageKind::excerpt,
                          3,
                          0,
                          attribution_of(hit.commentary, {PassageKind::excerpt, "", 3, 0}),
                          {"te\x1b[5mxt\U000E0041", {{0, 2}}}});
  hit.explanation.terms.push_back({"ter\x1bm", 1});
  hit.explanation.parts.push_back({"te\x1bxt", {"wo\u202Erd"}, 1.5});
  hit.explanation.where.push_back({"wo\x9b", PassageKind::title, 1});
  answer.hits.push_back(hit);
  answer.tree = "(all \x1b)";
  answer.families.push_back({"a\x1b", {"b\u200F", "c"}});
  answer.expansions.push_back({"d\x1b*", {"e\x1b"}});
  answer.did_you_mean = "f\x1b";
  return answer;
}

TEST_CASE("no output format lets a control character of a document through") {
  const Answer answer = hostile_answer();
  QueryOptions options;
  options.explain = true;
  const TextStyle plain{.width = 60};
  for (const std::string& out :
       {rendered("text", answer, options, {.style = plain}), rendered("json", answer, options),
        rendered("jsonl", answer, options, {}, "n\x1b"), rendered("ids", answer),
        rendered("trec", answer, {}, {}, "n\x1b m")}) {
    for (std::size_t i = 0; i < out.size();) {
      const char32_t c = next_code_point(out, i);
      CHECK((is_printable(c) || c == U'\n'));
    }
  }
}

TEST_CASE("JSON keeps every character of a document by escaping it") {
  Answer answer = hostile_answer();
  answer.hits[0].id = "a\u202Eb\U000E0041";
  const auto json = nlohmann::json::parse(rendered("json", answer));
  CHECK(json["hits"][0]["id"] == "a\u202Eb\U000E0041");
  CHECK(json["version"] == 1);
  CHECK(json["did_you_mean"] == "f\x1b");
}

TEST_CASE("links are made of printable web addresses only") {
  Answer answer = hostile_answer();
  CHECK(rendered("text", answer, {}, {.style = {60, Emphasis::colors, true}}).find("\x1b]8;;") ==
        std::string::npos);
  answer.hits[0].commentary.citations[0].url = "http://example.org/a";
  CHECK(rendered("text", answer, {}, {.style = {60, Emphasis::colors, true}})
            .find("\x1b]8;;http://example.org/a\x1b\\") != std::string::npos);
}

}  // namespace
