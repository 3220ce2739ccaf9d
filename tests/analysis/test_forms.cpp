// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <utility>

#include "analysis/forms.h"

namespace {

using namespace osint;

const Analyzer& analyzer() {
  static const Analyzer one;
  return one;
}

TEST_CASE("a form is the terms of its words", "[forms]") {
  const std::pair<const char*, const char*> table[] = {
      {"People's Liberation Army", "people liberation army"},
      {"the  PLA", "the pla"},
      {"P'ing-t'an", "ping tan"},
      {"don't", "don't"},
      {"U.S. Navy", "us navy"},
      {"J-20", "j 20"},
      {"习近平", "习 近 平"},
      {"習 近 平", "习 近 平"},
      {"PLA 解放军", "pla 解 放 军"},
      {"ＰＬＡ", "pla"},
      {"", ""},
      {" — ", ""},
      // In the index these do not stand side by side.
      {"习，近平", ""},
      {"普京·弗拉基米尔", ""},
      {"解放军(PLA", ""},
      // One letter that folds to four words.
      {"a \uFDFA b", ""},
  };
  for (const auto& [text, form] : table) {
    CAPTURE(text);
    CHECK(form_of(analyzer(), text) == form);
  }
}

TEST_CASE("the terms of a form are those of its words", "[forms]") {
  CHECK(form_terms("") == std::vector<std::string>{});
  CHECK(form_terms("pla") == std::vector<std::string>{"pla"});
  CHECK(form_terms("习 近 平") == std::vector<std::string>{"习", "近", "平"});
}

TEST_CASE("a form is its own form", "[forms]") {
  rc::prop("of any words", [] {
    const std::vector<std::string> words = {"Xi'an", "PLA",    "习", "軍",  "J-20",
                                            "3.14",  "Ch'ing", "of", "U.S."};
    std::string text;
    for (const std::string& word : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words)))
      text += word + " ";
    const std::string form = form_of(analyzer(), text);
    RC_ASSERT(form_of(analyzer(), form) == form);
  });
}

}  // namespace
