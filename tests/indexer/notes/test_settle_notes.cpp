// SPDX-License-Identifier: GPL-2.0-or-later
// Notes of whole texts -> which sources each passage cites, and what becomes of the signs.
#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"
#include "tests/indexer/reading/passages.h"

using namespace osint;
using namespace osint::test;

namespace {

const std::string rain =
    R"(Ann Example, "Rain on the Lake," Example Weekly, 3 September 2018. http://weekly.example.org/rain)";
const std::string tents =
    R"(Bo Sample, "Dry Tents," Example Daily, 4 September 2018. http://daily.example.org/tents)";
const std::string boats =
    R"(Cy Muster, "Lost Boats," Example Herald, 5 September 2018. http://herald.example.org/boats)";

// The kind's letter, who is said to have said it, what it cites and its text, for each passage; the titles of the sources.
std::string read_as(const Commentary& commentary) {
  std::string out;
  for (const Passage& passage : commentary.passages) {
    out += std::string_view("TCPEX")[static_cast<std::size_t>(passage.kind)];
    if (passage.citation) out += std::to_string(*passage.citation + 1);
    for (const int number : source_numbers(passage)) out += " >" + std::to_string(number);
    out += ": " + passage.text + " | ";
  }
  for (const Citation& citation : commentary.citations) out += citation.title + ", ";
  return out.substr(0, out.find_last_not_of(" |,") + 1);
}

std::string read_as(const std::vector<Commentary>& all) {
  std::string out;
  for (const Commentary& commentary : all) out += (out.empty() ? "" : "\n") + read_as(commentary);
  return out;
}

std::vector<std::string> messages(const Commentary& commentary) {
  std::vector<std::string> out;
  for (const Warning& warning : commentary.warnings) out.push_back(warning.message);
  return out;
}

const std::string head = "The Lake Exercise\n\nBy Ivo Marsh\n\n";

}  // namespace

TEST_CASE("a passage cites the sources that its notes name, and stays the analyst's", "[notes]") {
  const std::string want =
      "C >1: The spring exercise ended early, and the ferry stayed away. | C >2: The tents were dry in all "
      "of them. | "
      "Rain on the Lake, Dry Tents";
  for (const auto& [one, two, notes] : std::vector<std::array<std::string, 3>>{
           {"[1]", "[2]", "Notes\n\n[1] " + rain + "\n\n[2] " + tents},
           {" [1]", " [2]", "Notes:\n[1] " + rain + "\n[2] " + tents},
           {"[i]", "[ii]", "Endnotes\n\n[i] " + rain + "\n\n[ii] " + tents},
           {"[i]", "[ii]", "Notes:\n[i] " + rain + "\n[ii] " + tents},
           {"[1]", "[2]", "References\n\n1. " + rain + "\n\n2. " + tents},
           {"¹", "²", "Notes\n\n¹ " + rain + "\n\n² " + tents},
           {"¹", "²", "Endnotes\n\n1. " + rain + "\n\n2. " + tents}}) {
    CAPTURE(one, notes);
    const auto all =
        read(head + "The spring exercise" + one + " ended early, and the ferry stayed away.\n\n" +
                 "The tents were dry in all of them." + two + "\n\n" + notes + "\n",
             "/c/a.txt");
    REQUIRE(all.size() == 1);
    CHECK(read_as(all[0]) == want);
    CHECK(messages(all[0]).empty());
  }
}

TEST_CASE("Markdown's footnotes are cited, and where a sign stood is kept", "[notes]") {
  const auto all = read(
      "# The Lake Exercise\n\n**OE Watch Commentary:** Spät ended it[^1] in the rain, "
      "again.[^b] **End OE Watch Commentary (Marsh)**\n\n[^1]: " +
      rain + "\n\n[^b]: " + tents + "\n");
  REQUIRE(all.size() == 1);
  CHECK(read_as(all[0]) == "C >1 >2: Spät ended it in the rain, again. | Rain on the Lake, Dry Tents");
  CHECK(all[0].passages[0].marks == std::vector<NoteMark>{{13, "1"}, {33, "b"}});
}

TEST_CASE("a note that is a remark stays the analyst's, and is no source", "[notes]") {
  const auto all =
      read(head + "The spring exercise[1] ended early.[2] The tents were dry.[3]\n\nNotes\n\n[1] " + rain +
               "\n\n[2] The ferry has been away since 2016.\n\n"
               "[3] For the tents of other lakes, see: Cy Muster, “Lost Boats,” OE Watch, May 2018.\n",
           "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(read_as(all[0]) ==
        "C >1: The spring exercise ended early. The tents were dry. | C: [2] The ferry has been away since "
        "2016. | "
        "C: [3] For the tents of other lakes, see: Cy Muster, “Lost Boats,” OE Watch, May 2018. | Rain on "
        "the Lake");
  CHECK(all[0].passages[0].marks.size() == 3);
}

TEST_CASE("a note may refer to the one before, and begin with a word that points", "[notes]") {
  const auto all =
      read(head + "The spring exercise ended early.[1]\n\nThe tents were dry.[2]\n\nNotes\n\n[1] See also " +
               rain + "\n\n[2] Ibid., p. 4.\n",
           "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(read_as(all[0]) ==
        "C >1: The spring exercise ended early. | C >1: The tents were dry. | C: [2] Ibid., p. 4. | "
        "Rain on the Lake");
  CHECK(all[0].citations[0].authors == std::vector<std::string>{"Ann Example"});
  CHECK(all[0].citations[0].note == "See also");
}

TEST_CASE("a block quote that ends with a sign is of the source that the note names", "[notes]") {
  const std::string before =
      "# The Lake\n\nBy Ivo Marsh\n\nThe spring exercise ended early, and the ferry stayed away.\n\n";
  const std::string after = "\n\nNobody has counted the boats, and nobody is going to.[2]\n\n[^1]: " + rain +
                            "\n\n[^2]: " + tents + "\n";
  for (const auto& [quote, want] : std::vector<std::pair<std::string, std::string>>{
           {"> The tents were dry, and the men were not.[^1]",
            "P1: The tents were dry, and the men were not."},
           {"> “The tents were dry, and the men were not.”[^1]",
            "P1: “The tents were dry, and the men were not.”"},
           {"> The tents[^1] were dry, and the men were not.",
            "P >1: The tents were dry, and the men were not."},
           {"> The tents were dry, and the men were not. — Una Fell[^1]",
            "P >1: The tents were dry, and the men were not. — Una Fell"},
           {"> The tents were dry, and the men[^2] were not.[^1]",
            "P >2 >1: The tents were dry, and the men were not."}}) {
    CAPTURE(quote);
    const auto all = read(before + quote + after);
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].passages.size() == 3);
    CHECK(read_as(all[0]).find(" | " + want + " | ") != std::string::npos);
  }
}

TEST_CASE("a note belongs to the commentary that carries its sign", "[notes]") {
  const std::string lake = "The Lake Exercise\n\nOE Watch Commentary: The spring exercise ended early.";
  const std::string well =
      " End OE Watch Commentary (Marsh)\n\nThe Dry Well\n\nOE Watch Commentary: The well was dry by June.";
  const std::string end = " End OE Watch Commentary (Fell)\n\n";
  SECTION("one numbering for the file") {
    const auto all = read(
        lake + "[1]" + well + "[2]" + end + "Notes\n\n[1] " + rain + "\n\n[2] " + tents + "\n", "/c/a.txt");
    CHECK(read_as(all) ==
          "C >1: The spring exercise ended early. | Rain on the Lake\n"
          "C >1: The well was dry by June. | Dry Tents");
  }
  SECTION("a remark goes with its sign") {
    const auto all = read(
        lake + "[1]" + well + "[2]" + end + "Notes\n\n[1] It rained.\n\n[2] " + tents + "\n", "/c/a.txt");
    CHECK(read_as(all) ==
          "C: The spring exercise ended early. | C: [1] It rained.\n"
          "C >1: The well was dry by June. | Dry Tents");
  }
  SECTION("each its own notes") {
    const auto all =
        read(lake + "[1]" + " End OE Watch Commentary (Marsh)\n\nNotes\n\n[1] " + rain + "\n\n" +
                 well.substr(well.find("The Dry")) + "[1]" + end + "Notes\n\n[1] " + tents + "\n",
             "/c/a.txt");
    CHECK(read_as(all) ==
          "C >1: The spring exercise ended early. | Rain on the Lake\n"
          "C >1: The well was dry by June. | Dry Tents");
  }
  SECTION("numbers that begin anew in one list at the end") {
    const auto all = read(lake + "[1]" + well + "[1] It is deep.[2]" + end + "Notes\n\n[1] " + rain +
                              "\n\n[1] " + tents + "\n\n[2] " + boats + "\n",
                          "/c/a.txt");
    CHECK(read_as(all) ==
          "C >1: The spring exercise ended early. | Rain on the Lake\n"
          "C >1 >2: The well was dry by June. It is deep. | Dry Tents, Lost Boats");
  }
  SECTION("lists at the end that cannot be told apart") {
    const auto all =
        read(lake + well + "[1] It is deep.[2]" + end + "Notes\n\n[1] " + rain + "\n\n[1] " + tents + "\n",
             "/c/a.txt");
    CHECK(read_as(all) ==
          "C: The spring exercise ended early.\n"
          "C: The well was dry by June.[1] It is deep.[2] | Rain on the Lake, Dry Tents");
    REQUIRE(all.size() == 2);
    CHECK(messages(all[1]) ==
          std::vector<std::string>{"it is not clear which commentary the note 1 belongs to",
                                   "it is not clear which commentary the note 1 belongs to"});
  }
}

TEST_CASE("a sign without a note, and a note without a sign, are kept and said", "[notes]") {
  const auto all = read(
      head + "The spring exercise[1] ended early in [2018], and the ferry [sic] went [1,200 km].[7]\n\n" +
          "Notes\n\n[1] " + rain + "\n\n[2] " + tents + "\n",
      "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(read_as(all[0]) ==
        "C >1: The spring exercise ended early in [2018], and the ferry [sic] went [1,200 km].[7] | "
        "Rain on the Lake, Dry Tents");
  CHECK(messages(all[0]) ==
        std::vector<std::string>{"a mark without a note kept as text: 7", "nothing refers to the note 2"});
}

TEST_CASE("a list of references that nothing refers to is no doubt", "[notes]") {
  const auto all =
      read(head + "The spring exercise ended early.\n\nReferences\n\n[1] " + rain + "\n\n[2] " + tents + "\n",
           "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(read_as(all[0]) == "C: The spring exercise ended early. | Rain on the Lake, Dry Tents");
  CHECK(messages(all[0]).empty());
}

TEST_CASE("what stands below a note without a label is no part of it", "[notes]") {
  const auto all =
      read(head + "The spring exercise ended early.[1]\n\nReferences\n\n[1] " + rain + "\n\n" + tents + "\n",
           "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(read_as(all[0]) == "C >1: The spring exercise ended early. | Rain on the Lake, Dry Tents");
}

TEST_CASE("signs of an excerpt's own notes cite nothing of the commentary", "[notes]") {
  const auto all = read(
      "The Lake Exercise\n\nOE Watch Commentary: The spring exercise ended early.[1] End OE Watch "
      "Commentary (Marsh)\n\nSource: " +
          tents + "\n\nThe tents were dry.[1] The men were not.[4]\n\nNotes\n\n[1] " + rain + "\n",
      "/c/a.txt");
  REQUIRE(all.size() == 1);
  CHECK(read_as(all[0]) ==
        "C >2: The spring exercise ended early. | E1: The tents were dry.[1] The men were not.[4] | "
        "Dry Tents, Rain on the Lake");
}
