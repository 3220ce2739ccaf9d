// SPDX-License-Identifier: GPL-2.0-or-later
// Chinese asked for as people write it, without blanks: runs of several scripts, and questions.
#include <algorithm>
#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "schema/commentary.h"
#include "schema/facets.h"
#include "searcher/answer/searcher.h"
#include "searcher/answer/seen.h"
#include "tests/test_index.h"

namespace {

using namespace osint;
using namespace osint::test;

using Ids = std::vector<std::string>;

Ids ids_of(const Answer& answer) {
  Ids out;
  for (const Hit& hit : answer.hits) out.push_back(hit.id);
  return out;
}

QueryOptions any() {
  QueryOptions out;
  out.any = true;
  return out;
}

QueryOptions exact() {
  QueryOptions out;
  out.exact = true;
  return out;
}

std::vector<Commentary> commentaries(const std::vector<std::pair<std::string, std::string>>& texts) {
  std::vector<Commentary> out;
  for (const auto& [id, text] : texts) out.push_back(plain_commentary(id, "Example", text));
  return out;
}

TEST_CASE("a run that stands nowhere is found by its parts, and the answer says so", "[chinese]") {
  TestIndex index(commentaries({{"apart", "两艘航母在南海进行演习。"},
                                {"carrier", "一艘航母停在港口。"},
                                {"weather", "今天的天气很好。"}}));
  for (const QueryOptions& options : {QueryOptions(), any()}) {
    const Answer answer = index.search("航母演习", options);
    REQUIRE(!answer.hits.empty());
    CHECK(answer.hits.front().id == "apart");
    CHECK(std::ranges::find(answer.hits, "weather", &Hit::id) == answer.hits.end());
    CHECK(answer.relaxed);
    CHECK(answer.loosened == Ids{"航母演习"});
    REQUIRE(answer.expansions.size() == 1);
    CHECK(answer.expansions.front().to == Ids{"演习", "航母"});
    REQUIRE(!answer.hits.front().passages.empty());
    CHECK(answer.hits.front().passages.front().snippet.text.find("航母") != std::string::npos);
  }
  CHECK(index.search("航母演习", exact()).total == 0);
  CHECK(index.search("\"航母演习\"").total == 0);
  CHECK(index.search("航母 AND 航母演习").total == 0);
  CHECK(index.search("+航母演习", any()).total == 0);
}

TEST_CASE("a run that stands somewhere is found as it stands", "[chinese]") {
  TestIndex index(
      commentaries({{"apart", "两艘航母在南海进行演习，这是航母的演习。"}, {"run", "航母演习开始。"}}));
  const Answer answer = index.search("航母演习");
  CHECK(ids_of(answer) == Ids{"run"});
  CHECK(!answer.relaxed);
  CHECK(answer.loosened.empty());
}

TEST_CASE("what is left out is left out as it stands", "[chinese]") {
  TestIndex index(
      commentaries({{"apart", "天气好，航母进行演习。"}, {"run", "天气好，解放军航母演习开始。"}}));
  for (const QueryOptions& options : {QueryOptions(), any()})
    CHECK(ids_of(index.search("天气 -解放军航母演习", options)) == Ids{"apart"});
}

TEST_CASE("a run of several scripts is found by its words, and first as it stands", "[chinese]") {
  TestIndex index(commentaries({{"apart", "新型战机歼-20亮相，这种战机又叫歼-20，歼-20是战机。"},
                                {"run", "歼20战机亮相。"},
                                {"other", "歼-10战机亮相。"}}));
  for (const QueryOptions& options : {QueryOptions(), any()}) {
    const Answer answer = index.search("歼20战机", options);
    REQUIRE(answer.hits.size() >= 2);
    CHECK(answer.hits[0].id == "run");
    CHECK(answer.hits[1].id == "apart");
    CHECK(!answer.relaxed);
  }
  CHECK(ids_of(index.search("歼20战机")) == Ids{"run", "apart"});
  CHECK(ids_of(index.search("歼20战机", exact())) == Ids{"run"});
  CHECK(ids_of(index.search("\"歼20战机\"")) == Ids{"run"});
}

// Each question, and the commentary that answers it. All are invented.
const std::vector<std::pair<std::string, std::string>> texts = {
    {"bridge", "青石桥建于一九三二年，由工程师林示例设计，全长二百一十米，是示例县最长的石桥。"},
    {"radar", "示例雷达研究所2016年试验了新型米波雷达，据称能在三百公里外发现隐身飞机。"},
    {"port", "白沙港的水深只有九米，大型货轮须在外海等候涨潮，港务局计划明年开始疏浚航道。"},
    {"tea", "云雾茶生长在海拔八百米以上的山坡，当地人每年清明前采摘，价格比普通绿茶高三倍。"},
    {"rail", "示例铁路公司宣布C301次列车改用国产信号系统，此前使用的是进口设备。"},
    {"dialect", "島上的居民說一種接近閩南語的方言，年輕人則多半改說普通話。"},
};

TEST_CASE("questions find what answers them", "[chinese]") {
  TestIndex index(commentaries(texts));
  const std::pair<const char*, const char*> questions[] = {
      {"青石桥是由谁设计的？", "bridge"},        {"示例县最长的石桥有多长?", "bridge"},
      {"米波雷达能发现什么飞机", "radar"},       {"2016年试验的雷达叫什么名字？", "radar"},
      {"大型货轮为什么要等候涨潮？", "port"},    {"“云雾茶”在什么时候采摘？", "tea"},
      {"C301次列车的信号系统是哪国的?", "rail"}, {"岛上的年轻人说什么话？", "dialect"},
      {"《青石桥》是哪一年建成的!", "bridge"},
  };
  for (const auto& [question, id] : questions) {
    for (const QueryOptions& options : {QueryOptions(), any()}) {
      CAPTURE(question, options.any);
      const Answer answer = index.search(question, options);
      REQUIRE(!answer.hits.empty());
      CHECK(answer.hits.front().id == id);
    }
  }
}

TEST_CASE("counts of a relaxed answer are those of its hits", "[chinese]") {
  TestIndex index(commentaries(texts));
  QueryOptions options;
  options.limit = 0;
  options.facets = {find_facet("region")};
  const Answer counted = index.search("青石桥是由谁设计的", options);
  options.facets.clear();
  const Answer answer = index.search("青石桥是由谁设计的", options);
  CHECK(answer.relaxed);
  CHECK(counted.total == answer.hits.size());
  CHECK(answer.total == answer.hits.size());
  CHECK(answer.total_is_exact);
}

TEST_CASE("a saved query that waits for something new is not relaxed", "[chinese]") {
  TestIndex index(commentaries(texts));
  const Seen seen;
  QueryOptions options;
  options.seen = &seen;
  CHECK(index.search("青石桥是由谁设计的", options).hits.empty());
}

}  // namespace
