// SPDX-License-Identifier: GPL-2.0-or-later
// Facets and timelines: what the index counts is what a loop over the commentaries counts.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "schema/commentary.h"
#include "schema/facets.h"
#include "schema/layout.h"
#include "schema/searchable_passages.h"
#include "searcher/output/counts_text.h"
#include "tests/searcher/output/rendered.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;
using Values = std::vector<std::string>;

// Some analysts, regions and dates are missing, some values are cited twice.
std::vector<Commentary> crowd() {
  const Values words = {"harbour", "crane", "signal", "salt"};
  const Values papers = {"Example Daily", "Example Weekly", "Gazette, \"The\"", ""};
  const Values dates = {"", "2018", "2018-11", "2019-02-03", "2021-02"};
  const Values hosts = {"http://www.example.org/a", "http://news.example.org/b", "http://example.net", ""};
  std::mt19937 random(11);  // NOLINT: the same in every run
  const auto one_of = [&](const Values& values) { return values[random() % values.size()]; };
  std::vector<Commentary> out;
  for (int i = 0; i < 200; ++i) {
    Commentary one =
        plain_commentary(fmt::format("c{:03}", i), one_of(words), one_of(words) + " " + one_of(words));
    if (i % 3 == 0) one.analysts = {"Bartles", "Hurst"};
    if (i % 5 == 0) one.analysts.clear();
    if (i % 2 == 0) one.region = i % 4 == 0 ? "China" : "Arctic";
    one.date = one_of(dates);
    for (std::size_t sources = random() % 4; sources > 0; --sources) {
      Citation citation{{}, "Title", "", one_of(papers), one_of(dates), one_of(hosts), "", 9};
      if (random() % 2 == 0) citation.authors = {one_of({"Zhao Lei", "Ana Peña"}), "Chen Siyuan"};
      add_source(one, citation, {one_of(words)});
    }
    out.push_back(std::move(one));
  }
  return out;
}

TestIndex& crowd_index() {
  static TestIndex instance(crowd());
  return instance;
}

bool holds(const Commentary& commentary, const std::string& word) {
  const std::vector<Passage> passages = searchable_passages(commentary);
  return std::any_of(passages.begin(), passages.end(),
                     [&](const Passage& passage) { return passage.text.find(word) != std::string::npos; });
}

std::set<std::string> values_of(const Commentary& commentary, const std::string& field) {
  std::set<std::string> out;
  const std::string date = effective_date(commentary);
  if (field == "analyst") out.insert(commentary.analysts.begin(), commentary.analysts.end());
  if (field == "region") out.insert(commentary.region);
  if (field == "year") out.insert(date.substr(0, 4));
  if (field == "month" && date.size() >= 7) out.insert(date.substr(0, 7));
  for (const Citation& citation : commentary.citations) {
    if (field == "author") out.insert(citation.authors.begin(), citation.authors.end());
    if (field == "publication") out.insert(citation.publication);
    if (field == "site" && !citation.url.empty()) {
      const std::map<char, std::string> hosts = {
          {'/', "example.net"}, {'a', "example.org"}, {'b', "news.example.org"}};
      const auto found = hosts.find(citation.url.back());
      out.insert(found == hosts.end() ? "example.net" : found->second);
    }
  }
  out.erase("");
  return out;
}

std::vector<Count> counted_plainly(const std::string& field, const std::string& word) {
  std::map<std::string, std::size_t> counts;
  for (const Commentary& commentary : crowd()) {
    if (!word.empty() && !holds(commentary, word)) continue;
    for (const std::string& value : values_of(commentary, field)) ++counts[value];
  }
  std::vector<Count> out;
  for (const auto& [value, count] : counts) out.push_back({value, count});
  std::stable_sort(out.begin(), out.end(), [](const Count& a, const Count& b) { return a.count > b.count; });
  return out;
}

QueryOptions counting(const Values& names) {
  QueryOptions out;
  for (const std::string& name : names) out.facets.push_back(find_facet(name));
  return out;
}

TEST_CASE("facets count what a plain loop over the commentaries counts") {
  for (const Facet& facet : facets()) {
    for (const std::string word : {"", "harbour", "nosuchword"}) {
      CAPTURE(facet.name, word);
      QueryOptions options = counting({std::string(facet.name)});
      options.limit = 3;  // the page shown changes nothing
      options.offset = 2;
      const Answer answer = crowd_index().search(word.empty() ? "*" : word, options);
      REQUIRE(answer.facets.size() == 1);
      CHECK(answer.facets[0].field == facet.name);
      CHECK(answer.facets[0].counts == counted_plainly(std::string(facet.name), word));
    }
  }
}

TEST_CASE("facets count what the query selects, by passages as well") {
  QueryOptions options = counting({"analyst"});
  options.limit = 1;
  for (const char* query :
       {"excerpt:harbour", "harbour -salt", "commentary:\"salt crane\"", "\"salt salt\""}) {
    CAPTURE(query);
    const Answer counted = crowd_index().search(query, options);
    QueryOptions everything;
    everything.limit = 0;
    std::map<std::string, std::size_t> counts;
    const Answer all = crowd_index().search(query, everything);
    for (const Hit& hit : all.hits) {
      for (const std::string& analyst : hit.commentary.analysts) ++counts[analyst];
    }
    CHECK(counted.total == all.hits.size());
    CHECK(counted.total_is_exact);
    for (const Count& count : counted.facets[0].counts) CHECK(counts[count.value] == count.count);
    CHECK(counted.facets[0].counts.size() == counts.size());
  }
}

TEST_CASE("spellings of the same words are one value, shown as it is most often spelt") {
  std::vector<Commentary> commentaries;
  const auto add = [&](const Values& publications) {
    Commentary one = plain_commentary(fmt::format("c{}", commentaries.size()), "T", "word");
    for (const std::string& name : publications) add_source(one, {{}, "A", "", name, "2018", "", "", 9}, {});
    commentaries.push_back(std::move(one));
  };
  add({"China Daily"});
  add({"CHINA DAILY", "China Daily"});
  add({"China-Daily,"});
  add({"El País"});
  add({"El Pais"});
  TestIndex index(commentaries);
  CHECK(index.search("*", counting({"publication"})).facets[0].counts ==
        std::vector<Count>{{"China Daily", 3}, {"El Pais", 2}});
}

TEST_CASE("a timeline has every period from the first to the last") {
  const Timeline years = timeline_of({"2018-09-10", "", "2020", "2018", "not a date"}, TimelineUnit::year);
  CHECK(years.periods == std::vector<Count>{{"2018", 2}, {"2019", 0}, {"2020", 1}});
  CHECK(years.undated == 2);
  const Timeline months =
      timeline_of({"2018-11", "2019-02-03", "2018-11-30", "2020", ""}, TimelineUnit::month);
  CHECK(months.periods == std::vector<Count>{{"2018-11", 2}, {"2018-12", 0}, {"2019-01", 0}, {"2019-02", 1}});
  CHECK(months.undated == 1);
  CHECK(months.without_month == 1);
  CHECK(timeline_of({}, TimelineUnit::year).periods.empty());
}

TEST_CASE("a timeline counts each match once") {
  for (const TimelineUnit unit : {TimelineUnit::year, TimelineUnit::month}) {
    QueryOptions options;
    options.timeline = unit;
    const Answer answer = crowd_index().search("harbour", options);
    std::size_t sum = answer.timeline->undated + answer.timeline->without_month;
    for (const Count& count : answer.timeline->periods) sum += count.count;
    CHECK(sum == answer.total);
    const std::string field = unit == TimelineUnit::year ? "year" : "month";
    for (const Count& plain : counted_plainly(field, "harbour")) {
      const auto& periods = answer.timeline->periods;
      CHECK(std::find(periods.begin(), periods.end(), plain) != periods.end());
    }
  }
}

TEST_CASE("the date in a sort key is the date that was given") {
  for (const char* date : {"", "2018", "2018-09", "2018-09-10", "0001", "9999-12-31"}) {
    CHECK(date_of_key(newest_first_key(date, "id 2018")) == date);
  }
}

Answer counted_answer() {
  Answer out;
  out.total = 9;
  out.facets = {{"publication", {{"China Daily", 8}, {"=1+2", 2}, {"习近平 \"x\", y\x1b[31m", 1}}}};
  out.timeline = Timeline{TimelineUnit::month, {{"2018-11", 4}, {"2018-12", 0}, {"2019-01", 1}}, 3, 1};
  return out;
}

TEST_CASE("bars are as long as the counts are beside each other") {
  CHECK(counts_text(counted_answer(), {.width = 40}, 2, true) ==
        "publication\n"
        "  8  China Daily  ██████████████████████\n"
        "  2  =1+2         █████▌\n"
        "  (1 more; -n 0 shows all)\n"
        "\n"
        "month\n"
        "  4  2018-11  ██████████████████████████\n"
        "  0  2018-12\n"
        "  1  2019-01  ██████▌\n"
        "  month unknown: 1\n"
        "  undated: 3\n");
}

TEST_CASE("long values are cut to the width, in columns") {
  Answer answer;
  answer.facets = {{"author", {{"习近平习近平习近平习近平习近平", 12}, {std::string(60, 'x'), 3}}}};
  const std::string out = counts_text(answer, {.width = 20}, 0, false);
  CHECK(out == "author\n  12  习近平习近平…\n   3  xxxxxxxxxxxxx…\n");
}

TEST_CASE("CSV of counts holds no formula and no control") {
  CHECK(counted("csv", counted_answer()) ==
        "field,value,count\r\npublication,China Daily,8\r\npublication,'=1+2,2\r\n"
        "publication,\"习近平 \"\"x\"\", y\uFFFD[31m\",1\r\n"
        "month,2018-11,4\r\nmonth,2018-12,0\r\nmonth,2019-01,1\r\n"
        "month,month unknown,1\r\nmonth,undated,3\r\n");
  for (const char* formula : {"=a", "+a", "-a", "@a", "\ta", "\ra"}) {
    Answer answer;
    answer.facets = {{"author", {{formula, 1}}}};
    CHECK(counted("csv", answer).find(",'") != std::string::npos);
  }
}

TEST_CASE("JSON has the counts beside the hits") {
  const auto json = nlohmann::json::parse(rendered("json", counted_answer()));
  CHECK(json["facets"]["publication"][0] == nlohmann::json({{"value", "China Daily"}, {"count", 8}}));
  CHECK(json["timeline"][1] == nlohmann::json({{"period", "2018-12"}, {"count", 0}}));
  CHECK(json["undated"] == 3);
  CHECK(json["month_unknown"] == 1);
  CHECK(json["hits"].empty());
  CHECK_FALSE(nlohmann::json::parse(rendered("json", Answer())).contains("facets"));
}

}  // namespace
