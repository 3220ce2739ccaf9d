// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/style_sheet.h"

#include <catch2/catch.hpp>

#include <string>

using namespace osint;

TEST_CASE("the name of a style says what its paragraphs are", "[styles]") {
  const std::pair<const char*, StyleRole> table[] = {
      {"heading 1", StyleRole::heading},
      {"Heading_20_9", StyleRole::heading},
      {"Heading", StyleRole::none},
      {"heading 10", StyleRole::none},
      {"Title", StyleRole::title},
      {"Subtitle", StyleRole::subtitle},
      {"Quote", StyleRole::quote},
      {"Intense Quote", StyleRole::quote},
      {"Block Text", StyleRole::quote},
      {"Quotations", StyleRole::quote},
      {"toc 3", StyleRole::contents},
      {"TOC Heading", StyleRole::contents},
      {"Contents_20_2", StyleRole::contents},
      {"Image Caption", StyleRole::caption},
      {"Normal", StyleRole::none},
      {"", StyleRole::none},
      {"\xFF\xFE", StyleRole::none},
  };
  for (const auto& [name, role] : table) {
    CAPTURE(name);
    CHECK(role_of_style(name) == role);
  }
}

TEST_CASE("a style takes over what it does not state", "[styles]") {
  StyleSheet sheet;
  NamedStyle base;
  base.name = "heading 2";
  base.letters.bold = true;
  base.letters.size = 20;
  sheet.add("base", base);
  NamedStyle over;
  over.base = "base";
  over.letters.bold = false;
  over.letters.italic = true;
  over.letters.scale = 0.5;
  sheet.add("over", over);
  const ResolvedStyle& found = sheet.resolved("over");
  CHECK(found.letters.bold == false);
  CHECK(found.letters.italic == true);
  CHECK(found.letters.size == 10);
  CHECK(found.role == StyleRole::heading);
  CHECK(found.level == 2);
  CHECK(sheet.resolved("nobody").role == StyleRole::none);
}

TEST_CASE("styles that are based on each other in a circle or a long line end", "[styles]") {
  StyleSheet sheet;
  NamedStyle style;
  style.base = "b";
  style.letters.bold = true;
  sheet.add("a", style);
  style.base = "a";
  sheet.add("b", style);
  style.base = "self";
  sheet.add("self", style);
  CHECK(sheet.resolved("a").letters.bold == true);
  CHECK(sheet.resolved("self").letters.bold == true);
  for (int i = 0; i < 20'000; ++i) {
    style.base = std::to_string(i + 1);
    sheet.add(std::to_string(i), style);
  }
  for (int i = 0; i < 20'000; ++i) REQUIRE(sheet.resolved(std::to_string(i)).level == 0);
}
