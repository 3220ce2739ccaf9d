// SPDX-License-Identifier: GPL-2.0-or-later
// The signs that refer to notes, and the labels that notes begin with, by their form.
#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

#include "indexer/blocks/note_signs.h"

using namespace osint;

namespace {

// "[1, 2]=1,2" for each sign.
std::string shown(const std::string& text) {
  std::string out;
  for (const NoteSign& sign : note_signs(text)) {
    out += (out.empty() ? "" : " ") + text.substr(sign.begin, sign.end - sign.begin) + '=';
    for (const std::string& label : sign.labels) out += (out.back() == '=' ? "" : ",") + label;
    if (sign.certain) out += '!';
  }
  return out;
}

}  // namespace

TEST_CASE("signs of notes are told from other brackets and from exponents", "[notes]") {
  for (const auto& [text, signs] : std::vector<std::pair<std::string, std::string>>{
           {"the exercise[1] ended", "[1]=1"},
           {"the exercise ended. [12]", "[12]=12"},
           {"the exercise[^1] ended[^lake]", "[^1]=1! [^lake]=lake!"},
           {"the exercise[ii] ended.[iv]", "[ii]=ii [iv]=iv"},
           {"it ended.[1][2]", "[1]=1 [2]=2"},
           {"it ended.[1, 3]", "[1, 3]=1,3"},
           {"it ended.[1,2;4]", "[1,2;4]=1,2,4"},
           {"it ended.[2-4] It began.[5–6]", "[2-4]=2,3,4 [5–6]=5,6"},
           {"the exercise¹ ended.²³", "¹=1 ²³=23"},
           {"it ended.¹,²", "¹,²=1,2"},
           {"a lake of 30 km² and 10⁶ m³", ""},
           {"演习[1]结束²", "[1]=1 ²=2"},
           {"in [2018] the [sic] men of [the] brigade", ""},
           {"it went [1,200 km] and [1,200] more [012] [0]", ""},
           {"[1] at the beginning", ""},
           {"  *[1] behind a sign of emphasis", ""},
           {"an open [1 and [", ""},
           {"none at all", ""},
           {"", ""}}) {
    CAPTURE(text);
    CHECK(shown(text) == signs);
  }
}

TEST_CASE("a text ends before the signs behind it", "[notes]") {
  for (const auto& [text, bare] :
       std::vector<std::pair<std::string, std::string>>{{"It ended.[1]", "It ended."},
                                                        {"It ended. [1] [2, 3]", "It ended. "},
                                                        {"It ended.¹", "It ended."},
                                                        {"It ended [sic]", "It ended [sic]"},
                                                        {"It[1] ended.", "It[1] ended."},
                                                        {"30 km²", "30 km²"},
                                                        {"[1]", "[1]"},
                                                        {"", ""}}) {
    CAPTURE(text);
    CHECK(without_last_signs(text) == bare);
  }
}

TEST_CASE("a note begins with its label", "[notes]") {
  struct Case {
    std::string text;
    std::string label;   // of any text
    std::string listed;  // of a text among notes
    std::string rest;
  };
  for (const Case& c : std::vector<Case>{{"[1] Ann Example", "1", "1", "Ann Example"},
                                         {"[^a]: Ann Example", "a", "a", "Ann Example"},
                                         {"\n[ii] Ann Example", "ii", "ii", "Ann Example"},
                                         {"¹² Ann Example", "12", "12", "Ann Example"},
                                         {"1. Ann Example", "", "1", "Ann Example"},
                                         {"(3) Ann Example", "", "3", "Ann Example"},
                                         {"iv) Ann Example", "", "iv", "Ann Example"},
                                         {"2018. Ann Example", "", "", ""},
                                         {"[1, 2] Ann Example", "", "", ""},
                                         {"[1]", "", "", ""},
                                         {"Ann Example", "", "", ""}}) {
    CAPTURE(c.text);
    CHECK(note_start(c.text).label == c.label);
    const NoteStart listed = listed_note_start(c.text);
    CHECK(listed.label == c.listed);
    if (!listed.label.empty()) CHECK(c.text.substr(listed.end) == c.rest);
  }
}
