// SPDX-License-Identifier: GPL-2.0-or-later
// Through whom a text came, as source lines say it.
#include <catch2/catch.hpp>

#include <fmt/format.h>
#include <string>

#include "indexer/citations/citation_parser.h"
#include "schema/commentary.h"
#include "tests/indexer/citations/marked.h"

using namespace osint;

namespace {

struct Line {
  const char* source;
  const char* publication;
  const char* via;
  const char* note;
};

}  // namespace

TEST_CASE("through whom a text came stands beside its publication") {
  const Line table[] = {
      {"“Bridge Opens,” Example Agency via Example Wire, 3 March 2018", "Example Agency", "via Example Wire",
       ""},
      {"“Bridge Opens,” *Example Agency*, via *Example Wire*, 3 March 2018", "Example Agency",
       "via Example Wire", ""},
      {"“Bridge Opens,” Example Daily via Telegram, 3 March 2018", "Example Daily", "via Telegram", ""},
      {"“Bridge Opens,” Example Agency (quoted by Example Daily), 3 March 2018", "Example Agency",
       "quoted by Example Daily", ""},
      {"“Bridge Opens,” Example Agency, as quoted in Example Daily, p. 4, 3 March 2018", "Example Agency",
       "as quoted in Example Daily", "p. 4"},
      {"“Bridge Opens,” Example Daily, 3 March 2018, reprinted in Example Review", "Example Daily",
       "reprinted in Example Review", ""},
      {"“Bridge Opens,” Example Daily, 3 March 2018. Republished by Example Wire.", "Example Daily",
       "Republished by Example Wire", ""},
      {"“Bridge Opens,” Example Daily, citing the Example Agency, 3 March 2018", "Example Daily",
       "citing the Example Agency", ""},
      {"“桥通车了”，《示例日报》，2018年3月3日，转引自示例网", "示例日报", "转引自示例网", ""},
      {"“桥通车了”，示例网据示例社报道，2018年3月3日", "示例网", "据示例社报道", ""},
      {"«Мост открыт», Пример-Новости со ссылкой на Агентство Пример, 3 марта 2018", "Пример-Новости",
       "со ссылкой на Агентство Пример", ""},
      {"Example Agency via Example Wire, 3 March 2018", "Example Agency", "via Example Wire", ""},
      {"Example Agency via Example Wire in Russian 1200 gmt 3 Mar 18", "Example Agency", "via Example Wire",
       "in Russian 1200 gmt"},
      // Nothing tells who had it before:
      {"“Bridge Opens,” via Example Wire, 3 March 2018", "Example Wire", "", ""},
      {"“Bridge Opens,” Radio Via Libre, 3 March 2018", "Radio Via Libre", "", ""},
      {"“Bridge Opens,” Example Daily via satellite, 3 March 2018", "Example Daily via satellite", "", ""},
      {"“桥通车了”，示例数据报道，2018年3月3日", "示例数据报道", "", ""},
      {"“桥通车了”，回转自动化网，2018年3月3日", "回转自动化网", "", ""},
      {"“桥通车了”，示例日报转载自示例网，2018年3月3日", "示例日报", "转载自示例网", ""},
  };
  for (const auto& [source, publication, via, note] : table) {
    INFO(source);
    const Citation read = parse_citation(test::marked(source)).citation;
    CHECK(read.publication == publication);
    CHECK(read.via == via);
    CHECK(read.note == note);
  }
}
