// SPDX-License-Identifier: GPL-2.0-or-later
// Words that stand in several pieces, and what else the index has at their place.
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>
#include <set>
#include <utility>

#include "analysis/analyzer.h"

namespace {

using namespace osint;

// All terms that are not words as they are written, in order, each once.
std::string other_terms(const std::string& text) {
  static const Analyzer analyzer;
  std::string out;
  std::set<std::string> seen;
  for (const Token& token : analyzer.tokens(text)) {
    if (token.form == TokenForm::word || !seen.insert(token.term).second) continue;
    out.append(out.empty() ? "" : " ").append(token.term);
  }
  return out;
}

TEST_CASE("designations are one word, within compounds, in the plural and with any dash") {
  const std::pair<const char*, const char*> table[] = {
      {"A J-20 flew", "j20"},
      {"A J-20-class fighter", "j20"},
      {"an anti-J-20 weapon", "antij20 j20"},
      {"Two J-20s", "j20 j20s"},
      {"Two J20s", "j20"},
      {"A J-20S", "j20s"},
      {"Ten DF-21Ds", "df21d df21ds"},
      {"S\u2013400, S\u2014400, S\u2212400 and S\u2011400", "s400"},
      {"SS-N-22", "ssn22 n22"},
      {"CH-47-F", "ch47 ch47f"},
      {"Type-055-class", "type055"},
      {"post-COVID-19-related", "postcovid19 covid19"},
      {"Су-35", "су35"},
      {"화성-15형", "화성15"},
      {"歼-20 and 歼—20", "歼20"},
      {"歼20", ""},
      {"pages 4-400", ""},
      {"10-year-old", ""},
      {"Moscow\u2013Beijing", ""},
      {"J - 20", ""},
      {"J 20", ""},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(other_terms(text) == expected);
  }
}

TEST_CASE("numbers and units are one word, whatever stands between them") {
  const std::pair<const char*, const char*> table[] = {
      {"230,000 men", "230000"},
      {"230 000 men", "230000"},
      {"230.000 men", "230000"},
      {"有23万人", "230000"},
      {"二〇一八年", "2018"},
      {"二百三十人", "230"},
      {"a 30 mm gun", "30mm"},
      {"a 30-mm gun", "30mm"},
      {"a 30mm gun", ""},
      {"30毫米炮", "30mm"},
      {"30 millimetres", "30mm"},
      {"5\u33CE away", "5km"},
      {"五公里", "5km"},
      {"5千米", "5km"},
      {"20 km\u00B2 area", "20km2 km2"},
      {"20平方公里", "20km2"},
      {"1,200 km", "1200 1200km"},
      {"23万吨", "230000 230000ton"},
      {"in 30 of 50", ""},
      {"30 men", ""},
      {"30\nmm", ""},
      {"3 m", "3m"},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(other_terms(text) == expected);
  }
}

TEST_CASE("abbreviations, formulas and elisions have their other spellings") {
  const std::pair<const char*, const char*> table[] = {
      {"a Ph.D. thesis", "phd"},
      {"an M.Sc. degree", "msc"},
      {"said J.Smith. Then", ""},
      {"example.org", ""},
      {"CO\u2082 rose", "co2"},
      {"he said\u00B2 so", ""},  // a note
      {"d'études", "detudes etudes"},
      {"L\u2019Armée", "armee larmee"},  // perhaps a name: queries look for the whole
      {"dell'arte", "dellarte arte"},
      {"T'ang", "tang"},
      {"don't", ""},
  };
  for (const auto& [text, expected] : table) {
    CAPTURE(text);
    CHECK(other_terms(text) == expected);
  }
}

TEST_CASE("letters of one alphabet on two keyboards are the same word") {
  const Analyzer analyzer;
  const auto terms = [&](const std::string& text) {
    std::string out;
    for (const Token& token : analyzer.tokens(text)) out += token.term + " ";
    return out;
  };
  CHECK(terms("\u06A9\u062A\u0627\u0628 \u0639\u0644\u06CC") ==
        terms("\u0643\u062A\u0627\u0628 \u0639\u0644\u064A"));
  CHECK(terms("\u06F2\u06F0\u06F1\u06F8") == "2018 ");
  CHECK(terms("\u0662\u0660\u0661\u0668") == "2018 ");
  CHECK(terms("hydro\u200Bphones") == "hydrophones ");
  CHECK(terms("\u33CE") == "km ");
}

TEST_CASE("joined forms span whole words of the text") {
  rc::prop("bounds", [] {
    const auto pieces =
        *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(std::vector<std::string>{
            "J",  "20", "s", "-", "\u2013", "230",    ",", "000", " ",  "mm", "km", "万", "二",
            "十", "年", ".", "D", "\u2082", "\u00B2", "'", "d",   "Су", "千", "米", "&"}));
    std::string text;
    for (const std::string& piece : pieces) text += piece;
    const Analyzer analyzer;
    std::set<std::uint32_t> begins;
    std::set<std::uint32_t> ends;
    const std::vector<Token> tokens = analyzer.tokens(text);
    for (const Token& token : tokens) {
      if (token.form != TokenForm::word) continue;
      begins.insert(token.begin);
      ends.insert(token.end);
    }
    std::uint32_t position = 0;
    for (const Token& token : tokens) {
      RC_ASSERT(begins.contains(token.begin));
      RC_ASSERT(ends.contains(token.end));
      RC_ASSERT(token.begin < token.end);
      RC_ASSERT(!token.term.empty());
      RC_ASSERT(token.position >= position);
      position = token.position;
    }
  });
}

}  // namespace
