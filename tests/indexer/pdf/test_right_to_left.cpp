// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/right_to_left.h"

#include <catch2/catch.hpp>

using namespace osint;

namespace {

std::vector<std::string> turned(const std::vector<std::string>& texts) {
  std::vector<PdfWord> words;
  for (const std::string& text : texts) {
    PdfWord& word = words.emplace_back();
    word.text = text;
    word.size = 10;
  }
  put_in_reading_order(words);
  std::vector<std::string> out;
  for (const PdfWord& word : words) out.push_back(word.text);
  return out;
}

}  // namespace

TEST_CASE("words that run from right to left are turned", "[pdf]") {
  using Texts = std::vector<std::string>;
  CHECK(turned({"plain", "words"}) == Texts{"plain", "words"});
  CHECK(turned({"Example,", "“שוחמ", "נדמה", "(The"}) == Texts{"Example,", "“המדנ", "מחוש", "(The"});
  CHECK(turned({".גבא"}) == Texts{"אבג."});
  CHECK(turned({"2018", "תנשב"}) == Texts{"2018", "בשנת"});
}
