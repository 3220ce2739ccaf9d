// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <utility>
#include <vector>

#include "analysis/analyzer.h"
#include "analysis/numbers.h"

namespace {

using namespace osint;

std::vector<Token> words(const std::string& text) {
  static const Analyzer analyzer;
  std::vector<Token> out = analyzer.tokens(text);
  std::erase_if(out, [](const Token& token) { return token.form != TokenForm::word; });
  return out;
}

// "DIGITS/WORDS", or "" for no number.
std::string number(const std::string& text) {
  const std::vector<Token> tokens = words(text);
  const auto found = number_at(text, tokens);
  return found ? found->digits + "/" + std::to_string(found->words) : "";
}

TEST_CASE("separators of thousands go where they are regular, and only there") {
  const std::pair<const char*, const char*> table[] = {{"230,000", "230000"}, {"1,230,000", "1230000"},
                                                       {"230.000", "230000"}, {"1.230.000", "1230000"},
                                                       {"1,234.5", "1234.5"}, {"1.234,5", "1234.5"},
                                                       {"1,200km", "1200km"}, {"12,34", ""},
                                                       {"1234,567", ""},      {"1,2345", ""},
                                                       {"3.14", ""},          {"0.500", ""},
                                                       {"1,234,56", ""},      {"2018", ""},
                                                       {"j20", ""},           {"", ""},
                                                       {"1,234,567,", ""}};
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(without_separators(text).value_or("") == expected);
  }
}

TEST_CASE("numbers are read whole, in digits and in Chinese numerals") {
  const std::pair<const char*, const char*> table[] = {
      {"230000 men", "230000/1"},
      {"230,000 men", "230000/1"},
      {"230 000 men", "230000/2"},
      {"1\u00A0230\u202F000", "1230000/3"},
      {"2018 230", "2018/1"},  // a year, and what follows
      {"030 000", "030/1"},    // no number begins so
      {"230\n000", "230/1"},   // on two lines
      {"230 0000", "230/1"},
      {"23万人", "230000/2"},
      {"1.4亿", "140000000/2"},
      {"1.25万", "12500/2"},
      {"5千万", "50000000/3"},
      {"23 万", "23/1"},
      {"5千米", "5/1"},  // 千米 is a unit
      {"二百三十人", "230/4"},
      {"二〇一八年", "2018/4"},
      {"一千零五", "1005/4"},
      {"十五", "15/2"},
      {"十", "10/1"},
      {"三十万", "300000/3"},
      {"一亿二千万", "120000000/5"},
      {"五公里", "5/1"},
      {"三四个", ""},  // three or four
      {"十十", ""},
      {"百万", ""},
      {"人", ""},
      {"men", ""},
      {"21D", ""},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(number(text) == expected);
  }
}

TEST_CASE("Chinese numerals of a number are read as that number") {
  CHECK(chinese_numerals("11") == "十一");
  CHECK(chinese_numerals("105") == "一百零五");
  CHECK(chinese_numerals("1050") == "一千零五十");
  for (const char* none : {"", "0", "05", "12345", "2a"}) CHECK(chinese_numerals(none).empty());
  for (int value = 1; value < 10000; ++value) {
    const std::string digits = std::to_string(value);
    const auto read = digits_of_numerals(words(chinese_numerals(digits)));
    if (read != digits) FAIL(digits << " is read as " << read.value_or("nothing"));
  }
}

TEST_CASE("a long run of numerals is no number, and takes time in proportion to its length") {
  std::string run;
  for (int i = 0; i < 20'000; ++i) run += "一";
  CHECK(number(run).empty());
}

}  // namespace
