// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/decoding/html_encoding.h"
#include "tests/indexer/html/page.h"

using namespace osint;

namespace {

struct Label {
  const char* page;
  const char* label;
};

std::string read_as(const std::string& page, const std::string& encoding = "") {
  const auto documents = read_html(page, encoding);
  return documents ? listed(documents->front().content) : "FAILS: " + documents.error().message;
}

}  // namespace

TEST_CASE("a page names its encoding", "[html]") {
  const auto c = GENERATE(values<Label>({
      {"<meta charset=utf-8>", "utf-8"},
      {"<!-- <meta charset=a> --><META CHARSET = \" GB2312 \">", "GB2312"},
      {"<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "windows-1251"},
      {"<meta content='text/html;charset=\"koi8-r\"' http-equiv=content-type />", "koi8-r"},
      {"<meta name=a content='charset=b'><meta charset=c>", "c"},
      {"<p title='<meta charset=a>'><meta charset=b>", "b"},
      {"<?xml version='1.0' encoding='big5'?><html>", "big5"},
      {"<metadata charset=a>", ""},
      {"<meta charset", ""},
      {"<meta charset='", ""},
  }));
  CHECK(declared_html_encoding(c.page) == c.label);
}

TEST_CASE("a page is read in its encoding", "[html]") {
  CHECK(read_as("<meta charset=gb2312><p>\xD6\xD0\xB9\xFA") == "p: 中国");
  CHECK(read_as("<meta charset=iso-8859-1><p>\x93Tarn\x94 caf\xE9") == "p: “Tarn” café");
  CHECK(read_as("<meta charset=windows-1251><p>\xCF\xF0\xE8\xE2\xE5\xF2") == "p: Привет");
  CHECK(read_as("<meta charset=shift_jis><p>\x93\x8C\x8B\x9E") == "p: 東京");
  // Saved as UTF-8 whatever it says.
  CHECK(read_as("<meta charset=iso-8859-1><p>“Tarn” café") == "p: “Tarn” café");
  CHECK(read_as("\xEF\xBB\xBF<meta charset=windows-1251><p>é") == "p: é");
  CHECK(read_as(std::string("\xFF\xFE<\0p\0>\0\xE9\0", 10)) == "p: é");
  CHECK(
      read_as(
          "<meta charset=utf-8><p>\xCF\xF0\xE8\xE2\xE5\xF2 \xCF\xF0\xE8\xE2\xE5\xF2 \xCF\xF0\xE8\xE2\xE5\xF2",
          "windows-1251") == "p: Привет Привет Привет");
  CHECK(read_as("<meta charset=nonsense><p>é") == "p: é");
}

TEST_CASE("an encoding that nobody knows fails with its name", "[html]") {
  CHECK(read_as("<meta charset=nonsense><p>\xCF\xF0\xE8\xE2\xE5\xF2") ==
        "FAILS: cannot read the encoding \"nonsense\"; save the file as UTF-8");
}
