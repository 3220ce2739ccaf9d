// SPDX-License-Identifier: GPL-2.0-or-later
// Whole texts -> who says what: the forms in which speakers are named, and what becomes of text that nobody is known to say.
#include <catch2/catch.hpp>

#include <rapidcheck.h>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reading/corpus_file.h"
#include "indexer/structure/commentary_builder.h"
#include "schema/commentary.h"
#include "tests/indexer/reading/passages.h"

using namespace osint;
using namespace osint::test;

namespace {

std::string speakers(const Commentary& commentary) { return shown(commentary, true); }

const std::string harbor =
    "Harbor works began in June, when the dredgers came and anchored off the old customs house, and nobody "
    "has explained them since.\n\n";
const std::string fishing =
    "Fishing has become poor since the works began, and the cooperative has asked the ministry for a "
    "compensation that it will not get.\n\n";
const std::string ferries =
    "Ferries stay tied up after ten, and nobody on the quay may say why, though all of them count the "
    "pontoons "
    "by the sound of the chains.\n\n";
const std::string soldiers =
    "Soldiers of the brigade train at night and sleep by day, and the children of the eastern shore have "
    "learned to sleep through the tugs.\n\n";
const std::string marsh =
    "Ivo Marsh, “Night Work on the Water,” Example Lake Courier, 14 September 2018. http://x.example.org/n";
const std::string fell =
    "Una Fell, “Bridges for Peace,” Sample Vesna Gazette, 16 September 2018. http://y.example.org/b";

}  // namespace

TEST_CASE("a citation behind a dash or in parentheses is of the quotation above it", "[structure]") {
  for (const auto& [before, after] : std::vector<std::pair<std::string, std::string>>{
           {"— ", ""}, {"– ", ""}, {"(", ")"}, {"(Source: ", ")"}}) {
    CAPTURE(before);
    const auto all = read("# Lake Vesna\n\nBy Dora Ashgrove\n\n" + harbor + "> " + ferries + before + marsh +
                          after + "\n\n" + fishing + "> " + soldiers + before + fell + after + "\n");
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].citations.size() == 2);
    CHECK(all[0].citations[0].title == "Night Work on the Water");
    CHECK(all[0].citations[1].authors == std::vector<std::string>{"Una Fell"});
    if (before != "(Source: ")
      CHECK(speakers(all[0]) == "C Harbor | E0 Ferries | C Fishing | E1 Soldiers");
    else
      CHECK(speakers(all[0]).find("E0 Soldiers") == std::string::npos);
  }
}

TEST_CASE("dates of two numbers are read as the other dates of the file are", "[structure]") {
  const auto date_with = [](const std::string& other) {
    const auto all =
        read("# Lake Vesna\n\n**OE Watch Commentary:** " + harbor +
             "**End OE Watch Commentary (Ashgrove)**\n\n**Source:** Una Fell, “Bridges for Peace,” "
             "Sample Vesna Gazette, 9/10/18.\n\n*" +
             fishing + "*\n\n**Source:** Ivo Marsh, “Night Work,” Example Lake Courier, " + other + ".\n\n*" +
             ferries + "*\n");
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].citations.size() == 2);
    return all[0].citations[0].date;
  };
  CHECK(date_with("9/14/18") == "2018-09-10");
  CHECK(date_with("14/9/2018") == "2018-10-09");
  CHECK(date_with("14.9.2018") == "");
  CHECK(date_with("14/9/2018, 9/14/2018") == "");
}

TEST_CASE("where columns are mixed, nobody is known to say what stands between", "[structure]") {
  const auto all = read("The Quiet Brigade\n\nOE Watch Commentary: " + harbor + "Source: " + marsh + "\n\n" +
                            fishing + ferries + soldiers +
                            "End OE Watch Commentary (Ashgrove)\n\nSource: " + fell + "\n\n" + ferries,
                        "/c/a.txt");
  for (const Commentary& commentary : all) {
    for (const Passage& passage : commentary.passages) {
      if (passage.text.starts_with("Harbor")) continue;
      CAPTURE(passage.text);
      CHECK(passage.kind == PassageKind::other);
    }
  }
  const auto twice =
      read("One\n\nOE Watch Commentary: " + harbor + "OE Watch Commentary: " + fishing + ferries);
  CHECK(speakers(twice.back()).find("C Ferries") == std::string::npos);
}

TEST_CASE("an end marker that the lines divide is one", "[structure]") {
  const auto all = read(
      "The Quiet Brigade\n\nOE Watch Commentary: " + harbor +
          "Neither has explained the need for them. End\nOE Watch Commentary (Hollis)\n\nSource: " + marsh +
          "\n\n" + ferries,
      "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(all[0].analysts == std::vector<std::string>{"Hollis"});
  CHECK(speakers(all[0]) == "C Harbor | C Neither | E0 Ferries");
}

TEST_CASE("an article's own headline and byline in an excerpt begin no commentary", "[structure]") {
  const auto all = read("# Lake Vesna\n\n**OE Watch Commentary:** " + harbor + "**Source:** " + marsh +
                        "\n\n**Night Work on the Water**\n\n*By Ivo Marsh*\n\n" + ferries + soldiers);
  REQUIRE(all.size() == 1);
  CHECK(all[0].analysts.empty());
  CHECK(speakers(all[0]).ends_with("E0 Ferries | E0 Soldiers"));
}

TEST_CASE("fields in lines of their own name the source", "[structure]") {
  const auto all = read(
      "TITLE: The Quiet Brigade\nANALYST: Dora Ashgrove\nDATE: 20 September 2018\n\nCOMMENTARY:\n" + harbor +
          "SOURCE TITLE: Night Work on the Water\nSOURCE AUTHOR: Ivo Marsh\nPUBLICATION: Example Lake "
          "Courier\nSOURCE DATE: 14 September 2018\nURL: http://x.example.org/n\n\nEXCERPT:\n" +
          ferries + soldiers,
      "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(all[0].title == "The Quiet Brigade");
  CHECK(all[0].analysts == std::vector<std::string>{"Dora Ashgrove"});
  CHECK(all[0].date == "2018-09-20");
  REQUIRE(all[0].citations.size() == 1);
  const Citation& citation = all[0].citations[0];
  CHECK(citation.authors == std::vector<std::string>{"Ivo Marsh"});
  CHECK(citation.title == "Night Work on the Water");
  CHECK(citation.publication == "Example Lake Courier");
  CHECK(citation.date == "2018-09-14");
  CHECK(citation.url == "http://x.example.org/n");
  CHECK(speakers(all[0]) == "C Harbor | E0 Ferries | E0 Soldiers");
}

TEST_CASE("a news agency's line says who says all of a text", "[structure]") {
  for (const char* line :
       {"Example Lake Courier in Russian 14 Sep 18", "Example Lake Courier, Vesna, in Russian 14 Sep 18 p 3",
        "Example Lake Courier in Russian 1200 gmt 14 Sep 18"}) {
    CAPTURE(line);
    const auto all =
        read("Ferries tied up at night, paper says\n\n" + ferries + soldiers + "Source: " + line + "\n",
             "/c/a.txt");
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].citations.size() == 1);
    CHECK(all[0].citations[0].publication == "Example Lake Courier");
    CHECK(all[0].citations[0].date == "2018-09-14");
    CHECK(speakers(all[0]) == "E0 Ferries | E0 Soldiers");
  }
}

TEST_CASE("a citation in parentheses below the title is of what follows it", "[structure]") {
  const auto all = read(
      "Dredgers at Work\n\n(“Night Work on the Water,” by Ivo Marsh, Example Lake Courier, 14 September "
      "2018)\n\n" +
          ferries + soldiers + "FMSO Comment: " + harbor,
      "/c/a.txt");
  REQUIRE(all.size() == 1);
  REQUIRE(all[0].citations.size() == 1);
  CHECK(all[0].citations[0].authors == std::vector<std::string>{"Ivo Marsh"});
  CHECK(all[0].citations[0].publication == "Example Lake Courier");
  CHECK(speakers(all[0]) == "E0 Ferries | E0 Soldiers | C Harbor");
}

TEST_CASE("a date alone and ranks in a byline are no words of the analyst", "[structure]") {
  const auto all =
      read("# Lake Vesna\n\nBy Col. (Ret.) Tomas Fell and Dr. Una Hollis\n\nSeptember 20, 2018\n\n" + harbor +
           fishing + "Source: " + marsh + "\n\n" + ferries);
  REQUIRE(all.size() == 1);
  CHECK(all[0].analysts == std::vector<std::string>{"Col. Tomas Fell", "Dr. Una Hollis"});
  CHECK(all[0].date == "2018-09-20");
  CHECK(speakers(all[0]) == "C Harbor | C Fishing | E0 Ferries");
}

namespace {

// True if a reading has the word anywhere.
bool holds(const std::vector<Commentary>& all, const std::string& word) {
  const auto in = [&](const std::string& text) { return text.find(word) != std::string::npos; };
  for (const Commentary& one : all) {
    if (in(one.title) || in(one.region) || in(one.date)) return true;
    for (const std::string& analyst : one.analysts)
      if (in(analyst)) return true;
    for (const Passage& passage : one.passages)
      if (in(passage.text)) return true;
    for (const DroppedText& dropped : one.dropped)
      if (in(dropped.text)) return true;
    for (const Citation& source : one.citations) {
      if (in(source.title) || in(source.translated_title) || in(source.publication) || in(source.url) ||
          in(source.note))
        return true;
      for (const std::string& author : source.authors)
        if (in(author)) return true;
    }
  }
  return false;
}

// A line of one of the forms that commentaries are made of; "@" stands for a word of its own.
std::string line_with(const std::string& word) {
  static const std::vector<std::string> forms{
      "# Title @",
      "By @ Ashgrove",
      "By: @",
      "OE Watch Commentary: The @ came in June.",
      "Commentary: @",
      "Analysis",
      "The @ came in June, and nobody has explained it since, though many have asked.",
      "“The @ is late,” he said.",
      "> The @ is late.",
      "*The @ is late.*",
      "Source: Ivo Marsh, “The @,” Example Courier, 3 March 2018. http://x.example.org/a",
      "Source:",
      "Source: @",
      "Sources",
      "Photo: @ via Example Pictures",
      "End OE Watch Commentary (@)",
      "The @ went. End OE Watch Commentary (Fell)",
      "Notes",
      "1. @, “Title,” Example Courier, 2018",
      "- The @",
      "Date: @",
      "Region: @",
      "@ | October 2018",
      "EURASIA",
      "**@ and More**",
      "SOURCE: @\nDATE: 3 March 2018\nTITLE: A Piece\nTEXT: Words.",
      "— @, “Title,” Example Courier, 3 March 2018",
      "@",
      "About @",
      "Source: Example Agency @ in Russian 1200 gmt 3 Mar 18",
      "(The @)",
      "[1] @",
      "Figure 1: The @",
      "Contents",
      "The @ ..... 12"};
  std::string out = *rc::gen::elementOf(forms);
  const std::size_t at = out.find('@');
  return at == std::string::npos ? out : out.replace(at, 1, word);
}

}  // namespace

TEST_CASE("no word of a text vanishes without a trace", "[structure]") {
  CHECK(rc::check([] {
    const auto count = *rc::gen::inRange(1, 14);
    const std::string name = *rc::gen::elementOf(std::vector<std::string>{"/c/a.md", "/c/a.txt"});
    std::string text;
    for (int i = 0; i < count; ++i)
      text += line_with("Quill" + std::string(1, static_cast<char>('a' + i)) + "t") + "\n\n";
    const auto all = read_commentaries(name, text);
    RC_ASSERT(all.has_value());
    for (int i = 0; i < count; ++i) {
      const std::string word = "Quill" + std::string(1, static_cast<char>('a' + i)) + "t";
      if (text.find(word) != std::string::npos && !holds(*all, word)) RC_FAIL(word + " is lost of:\n" + text);
    }
  }));
}
