// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/script_borders.h"

#include <catch2/catch.hpp>
#include <utility>

#include "searcher/query/query_error.h"
#include "searcher/query/query_parser.h"

namespace {

using namespace osint;

std::string split(const std::string& query) {
  static const Analyzer analyzer;
  const auto tree = parse_query(query);
  REQUIRE(tree);
  return outline(split_at_script_borders(*tree, analyzer));
}

TEST_CASE("words without blanks are split where the script changes", "[chinese]") {
  const std::pair<const char*, const char*> table[] = {
      {"解放军火箭军2019年演习", "(all 解放军火箭军 2019年 演习)"},
      {"歼20战机", "(all 歼20 战机)"},
      {"解放军歼20战机", "(all 解放军 歼20 战机)"},
      {"东风17导弹", "(all 东风17 导弹)"},
      {"C919客机", "(all C919 客机)"},
      {"国产C919客机首飞", "(all 国产 C919 客机首飞)"},
      {"055型驱逐舰", "(all 055型 驱逐舰)"},
      {"第3集团军", "(all 第3 集团军)"},
      {"2019年3月演习", "(all 2019年3月 演习)"},
      {"中国GDP增长6.5%", "(all 中国 GDP 增长 6.5%)"},
      {"a 歼20战机 b", "(all a 歼20 战机 b)"},
      {"title:歼20战机", "(in title (all 歼20 战机))"},
      {"+歼20战机", "(must (all 歼20 战机))"},
      {"歼20战机 OR b", "(or (all 歼20 战机) b)"},
      {"《论语》是谁写的", "(all 《论语》 是谁写的)"},
      {"北京，上海", "(all 北京， 上海)"},
  };
  for (const auto& [query, expected] : table) {
    CAPTURE(query);
    CHECK(split(query) == expected);
  }
}

TEST_CASE("other words stay whole", "[chinese]") {
  for (const char* query :
       {"习近平", "歼20", "歼-20", "2019年", "X光", "500人", "阿沛·阿旺晋美", "东风-17", "word", "c919",
        "中国OR美国", "中国title:", "(not 歼20战机)", "\"歼20战机\"", "(in author 歼20战机)"}) {
    CAPTURE(query);
    const std::string text = query;
    if (text.starts_with("(not ")) {
      CHECK(split("-歼20战机") == text);
    } else if (text.starts_with("(in ")) {
      CHECK(split("author:歼20战机") == text);
    } else {
      CHECK(split(text) == text);
    }
  }
  CHECK(split("a NEAR/3 歼20战机") == "(near NEAR/3 a 歼20战机)");
}

TEST_CASE("parts know whether anything stood between them, and where they stood", "[chinese]") {
  const Analyzer analyzer;
  const Node tree = split_at_script_borders(*parse_query("x 歼20战机，演习"), analyzer);
  const auto words = children(tree);
  REQUIRE(words.size() == 4);
  const std::vector<std::size_t> offsets = {0, 2, 7, 16};
  const std::vector<bool> touches = {false, true, false, false};
  for (std::size_t i = 0; i < words.size(); ++i) {
    CHECK(words[i].offset == offsets[i]);
    CHECK(as<WordNode>(words[i])->touches_next == touches[i]);
  }
}

TEST_CASE("a query that would have too many words is left as it is", "[chinese]") {
  std::string query;
  for (std::size_t i = 0; i <= query_limit::words / 2; ++i) query += "中国a";
  CHECK(split(query) == query);
}

}  // namespace
