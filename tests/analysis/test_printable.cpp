// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <utility>

#include "analysis/printable.h"
#include "analysis/utf8.h"

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

TEST_CASE("Han characters take two columns, marks none") {
  CHECK(columns("abc") == 3);
  CHECK(columns("习近平") == 6);
  CHECK(columns("e\u0301") == 1);
  CHECK(columns("ＰＬＡ") == 6);
}

TEST_CASE("white space collapses to single blanks") {
  CHECK(collapsed_whitespace("  a \n\t b\u00A0 c  ") == "a b c");
  CHECK(collapsed_whitespace("习近平　李克强") == "习近平　李克强");
  CHECK(collapsed_whitespace(" \n ").empty());
}

}  // namespace
