// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/source_extent.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/indexer/citations/marked.h"

using namespace osint;

namespace {

struct Divided {
  std::string text;
  std::vector<std::string> citations;
  std::string rest;
};

void check(const std::vector<Divided>& rows) {
  for (const Divided& row : rows) {
    CAPTURE(row.text);
    const MarkedText text = test::marked(row.text);
    const SourceParts parts = divide_source(text);
    std::vector<std::string> citations;
    for (const Range range : parts.citations)
      citations.push_back(text.text.substr(range.begin, range.end - range.begin));
    CHECK(citations == row.citations);
    CHECK(text.text.substr(parts.rest.begin, parts.rest.end - parts.rest.begin) == row.rest);
  }
}

const std::string marsh =
    "Ivo Marsh, “Night Work,” Example Courier, 14 September 2018. http://x.example.org/a";
const std::string fell = "Una Fell, “Bridges,” Example Gazette, 16 September 2018. http://x.example.org/b";
const std::string excerpt = "The ferries stay tied up after ten, and nobody may say why.";

}  // namespace

TEST_CASE("an excerpt begins behind the address of a source") {
  const std::string broken =
      "Ivo Marsh, “Night Work,” Example Lake\nCourier, 14 September 2018. "
      "http://x.example.org/2018/09/\nnight_work.html";
  check({{marsh + "\n" + excerpt, {marsh}, excerpt},
         {marsh + " " + excerpt, {marsh}, excerpt},
         {marsh + ".\n" + excerpt, {marsh + "."}, excerpt},
         {broken + "\nThe ferries stay tied up…\nwhy.", {broken}, "The ferries stay tied up…\nwhy."},
         {marsh + "\n…the ferries stay tied up.", {marsh}, "…the ferries stay tied up."},
         {marsh + "\n“We are tied up,” said the captain on 3 March 2018.",
          {marsh},
          "“We are tied up,” said the captain on 3 March 2018."},
         {marsh + "\n[Begin excerpt] " + excerpt, {marsh}, "[Begin excerpt] " + excerpt},
         {marsh + "\nVesna (Example Agency) – " + excerpt, {marsh}, "Vesna (Example Agency) – " + excerpt},
         {marsh + "\n14 September 2018 was the day on which they stayed.",
          {marsh},
          "14 September 2018 was the day on which they stayed."},
         {marsh + "\nПаромы стоят у причала после десяти.", {marsh}, "Паромы стоят у причала после десяти."},
         {marsh + "\n渡轮在十点以后都停泊着，没有人知道原因。",
          {marsh},
          "渡轮在十点以后都停泊着，没有人知道原因。"},
         {marsh + "\nکشتی ها بعد از ساعت ده بسته می مانند.",
          {marsh},
          "کشتی ها بعد از ساعت ده بسته می مانند."}});
}

TEST_CASE("an excerpt begins behind the date of a source without an address") {
  const std::string dated = "Ivo Marsh, “Night Work,” Example Courier, 14 September 2018.";
  check({{dated + "\n" + excerpt, {dated}, excerpt},
         {dated + "\n" + excerpt + " See http://x.example.org/c.",
          {dated},
          excerpt + " See http://x.example.org/c."},
         {"Example Courier, 14 September 2018\n" + excerpt, {"Example Courier, 14 September 2018"}, excerpt},
         {"Ivo Marsh, “Night Work,” Example Courier.\n" + excerpt,
          {"Ivo Marsh, “Night Work,” Example Courier."},
          excerpt},
         {"Ivo Marsh, “Night Work,” Example Courier.\nOn 3 March 2018, the ferries stayed tied up.",
          {"Ivo Marsh, “Night Work,” Example Courier."},
          "On 3 March 2018, the ferries stayed tied up."}});
}

TEST_CASE("what belongs to a citation stays in it") {
  for (const std::string& text : std::vector<std::string>{
           "Ivo Marsh, “Night Work on the Water: A Title That Takes\nmore than a Line,” Example "
           "Lake\nCourier and Gazette of the North, 14\nSeptember 2018.",
           marsh + " (accessed 2 October 2018)", marsh + "; accessed 2 October 2018",
           marsh + "\n(Translated from Russian by the author)", marsh + " [In Russian], pp. 4-5",
           marsh + " Link:", marsh + "\nAlso: http://archive.example.net/xyz",
           marsh + "\nPhoto: The quay at night.", marsh + "; http://archive.example.net/xyz",
           "“Night Work,” Example Courier, 14\nSeptember 2018, http://x.example.org/a.html (accessed 4 March "
           "2018).",
           "Marsh, Ivo (2018), “Night Work,” Example Lake Review, vol. 3, no. 2, pp. 14–20.",
           "*Example Courier*, 14 September 2018",
           "“Night Work” - Ivo Marsh (Example Courier)\nLink: http://x.example.org/a",
           "Example Agency in Russian 1200 gmt 3 Mar 18"}) {
    check({{text, {test::marked(text).text}, ""}});
  }
}

TEST_CASE("a paragraph may hold several citations") {
  check({{marsh + "; " + fell, {marsh, fell}, ""},
         {marsh + ". " + fell, {marsh + ".", fell}, ""},
         {marsh + "\n" + fell + "\n" + excerpt, {marsh, fell}, excerpt},
         {"1. " + marsh + "\n2. " + fell, {marsh, fell}, ""},
         {"“Night Work,” Example Courier, 14 September 2018; Una Fell, “Bridges,” Example Gazette, 2018",
          {"“Night Work,” Example Courier, 14 September 2018", "Una Fell, “Bridges,” Example Gazette, 2018"},
          ""}});
}

TEST_CASE("a quotation mark without its partner does not hide what follows") {
  const std::string open =
      "Ivo Marsh, “Night Work, Example Courier, 14 September 2018. http://x.example.org/a";
  check({{open + "\n" + excerpt + " He said “no”.", {open}, excerpt + " He said “no”."}});
}

TEST_CASE("a blank text has no citation") { check({{"", {}, ""}, {" \n ", {}, ""}}); }

TEST_CASE("long texts are divided in linear time") {
  for (const std::string& part : std::vector<std::string>{"(", "“", "a. ", "http://x.example.org/ ", "2018 ",
                                                          "[a](b) ", "A; ", "“a” ", "(a) ", "\n"}) {
    std::string text;
    while (text.size() < 100'000) text += part;
    MarkedText marked;
    marked.text = text;
    const SourceParts parts = divide_source(marked);
    for (const Range range : parts.citations) CHECK(range.end <= text.size());
    CHECK(parts.rest.end <= text.size());
  }
}
