// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <utility>

#include "base/printable.h"
#include "base/utf8.h"

namespace {

using namespace osint;

TEST_CASE("nothing a terminal would act on stays in printable text") {
  const std::pair<std::string, const char*> table[] = {
      {"plain 习近平 é", "plain 习近平 é"},
      {"a\x1b[31mb", "a�[31mb"},
      {"a\tb\nc\r", "a b c "},
      {"bell\a del\x7f", "bell� del�"},
      {"c1 \u009b31m", "c1 �31m"},
      {"bidi \u202Eabc\u2066 \u200F", "bidi �abc� �"},
      {"tag \U000E0041", "tag �"},
      {"bad \xff\xc3", "bad ��"},
      {std::string("nul\0x", 5), "nul�x"},
      {"line\u2028end", "line end"},
      {"non \uFFFE\uFDD0 \U0010FFFF", "non �� �"},
  };
  for (const auto& [text, expected] : table) CHECK(printable(text) == expected);
}

TEST_CASE("printable text of any bytes is valid, printable and its own printable form") {
  rc::prop("any bytes", [](const std::string& bytes) {
    const std::string text = printable(bytes);
    RC_ASSERT(is_valid_utf8(text));
    for (std::size_t i = 0; i < text.size();) RC_ASSERT(is_printable(next_code_point(text, i)));
    RC_ASSERT(printable(text) == text);
  });
}

TEST_CASE("Han characters, full-width letters and emoji take two columns, marks and what is not seen none") {
  const std::pair<const char*, int> table[] = {
      {"abc", 3},
      {"习近平", 6},
      {"ＰＬＡ", 6},
      {"、。「」", 8},
      {"한국", 4},
      {"\u1112\u1161\u11AB", 2},  // 한 in letters
      {"カタカナ", 8},
      {"ｶﾀｶﾅ", 4},
      {"\U00020000", 2},
      {"😀🚀", 4},
      {"e\u0301", 1},
      {"กำ", 2},
      {"a\u200Bb\u2060", 2},
      {"\u845B\U000E0100", 2},  // with a variation selector
      {"·…—", 3},
      {"\u4DC0", 2},
      {"\u0600", 1},  // an Arabic sign that is of class Cf, and seen
      {"", 0},
  };
  for (const auto& [text, width] : table) {
    CAPTURE(text);
    CHECK(columns(text) == width);
  }
}

TEST_CASE("white space collapses to single blanks") {
  CHECK(collapsed_whitespace("  a \n\t b\u00A0 c  ") == "a b c");
  CHECK(collapsed_whitespace("习近平　李克强") == "习近平　李克强");
  CHECK(collapsed_whitespace(" \n ").empty());
}

}  // namespace
