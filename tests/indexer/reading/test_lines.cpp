// SPDX-License-Identifier: GPL-2.0-or-later
// In which line of its file each word of a passage stands, whatever the reader does with the lines.
#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>
#include <string>

#include "indexer/blocks/line_begins.h"
#include "indexer/reading/corpus_file.h"
#include "schema/commentary.h"

namespace {

using namespace osint;
using Begins = std::vector<LineBegin>;

// Words such as "word12" name the line in which they stand. Returns how many of them the passages have, and
// checks each.
int checked_words(const std::string& path, const std::string& text) {
  static const std::regex word("(?:mark)([0-9]+)x");
  const auto read = read_commentaries(path, text);
  REQUIRE(read);
  int words = 0;
  for (const Commentary& commentary : *read) {
    for (const Passage& passage : commentary.passages) {
      const auto begin = std::sregex_iterator(passage.text.begin(), passage.text.end(), word);
      for (auto found = begin; found != std::sregex_iterator(); ++found) {
        CAPTURE(passage.text, found->str());
        CHECK(line_at(passage, static_cast<std::size_t>(found->position())) == std::stoi((*found)[1]));
        ++words;
      }
    }
  }
  return words;
}

}  // namespace

TEST_CASE("Markdown: each word of a passage knows its line", "[lines]") {
  CHECK(checked_words("a.md",
                      "# A Quay\n"
                      "\n"
                      "**OE Watch Commentary:** The mark3x quay is old.\n"
                      "It has mark4x cranes, *and the mark4x boats\n"
                      "lie at mark5x berths*. A break<br>\n"
                      "and mark6x after it<br>mark6x again,\n"
                      "then mark7x ends. **End OE Watch Commentary (Fell)**\n"
                      "\n"
                      "> *\"The mark9x words\n"
                      "> of mark10x a quote.\"*\n"
                      "\n"
                      "**Source:** Ann Roe, \"Quays,\" *Example Daily*, 3 March 2018. http://example.org/a\n"
                      "\n"
                      "*First mark14x line of it\n"
                      "and mark15x another\n"
                      "and mark16x a third.*\n") == 12);
}

TEST_CASE("plain text: each word of a passage knows its line", "[lines]") {
  CHECK(checked_words(
            "a.txt",
            "A Quay by the Sea\n"
            "\n"
            "OE Watch Commentary: The mark3x quay is an old one that many ships have used for hydro-\n"
            "phones and mark4x cranes, and for the state-\n"
            "owned mark5x ferries that went from there to the islands in the north of the bay,\n"
            "  where mark6x people live. End OE Watch Commentary (Fell)\n"
            "\n"
            "Source: Ann Roe, \"Quays,\" Example Daily, 3 March 2018. http://example.org/a\n"
            "\n"
            "First mark10x line of what the paper says about it, which is long enough to go on\n"
            "in mark11x the next one.\n") == 6);
}

TEST_CASE("plain text: a sentence behind a page border knows its line", "[lines]") {
  std::string text =
      "A Quay by the Sea\n"
      "\n"
      "OE Watch Commentary: The mark3x quay is an old one that many ships have used for years\n"
      "and mark4x that the people of the town and of the islands would like to keep as it is and\n"
      "\f"
      "OE Watch | October 2018 | 12\n"
      "\n"
      "use mark7x for their boats, because there is no other one in the whole of the great bay\n"
      "that mark8x they know. End OE Watch Commentary (Fell)\n";
  CHECK(checked_words("a.txt", text) == 4);
}

TEST_CASE("plain text with empty lines between its lines knows them", "[lines]") {
  std::string text =
      "A Quay by the Sea\n\n\nOE Watch Commentary: The mark4x quay is an old one that many ships\n";
  for (int line = 6; line <= 20; line += 2)
    text +=
        "\nand mark" + std::to_string(line) + "x that the people of the town and of all the islands like\n";
  text += "\nto keep. End OE Watch Commentary (Fell)\n";
  CHECK(checked_words("a.txt", text) == 9);
}

TEST_CASE("XML: each word of a passage knows its line", "[lines]") {
  CHECK(checked_words("a.xml",
                      "<commentary id=\"a\">\n"
                      "<title>A Quay</title><analyst>Fell</analyst>\n"
                      "<text>\n"
                      "  <p>\n"
                      "    The mark5x quay\n"
                      "    is <em>mark6x\n"
                      "    old mark7x</em> and <span\n"
                      "      class=\"x\">mark8x</span> good.\n"
                      "  </p>\n"
                      "  loose mark10x text\n"
                      "  mark11x here<br/>\n"
                      "  and mark12x there\n"
                      "</text>\n"
                      "<source><title>Quays</title><excerpt><p>One mark14x\n"
                      "mark15x two.</p></excerpt></source>\n"
                      "</commentary>\n") == 9);
}

TEST_CASE("words that notes stood before know their lines", "[lines]") {
  CHECK(checked_words("a.md",
                      "# A Quay\n"
                      "\n"
                      "**OE Watch Commentary:** The quay[1] is mark3x old.[2]\n"
                      "It has[1] mark4x cranes\n"
                      "[2] and mark5x boats. **End OE Watch Commentary (Fell)**\n"
                      "\n"
                      "Notes\n"
                      "\n"
                      "[1] Ann Roe, \"Quays,\" *Example Daily*, 3 March 2018. http://example.org/a\n"
                      "\n"
                      "[2] Bo Lund, \"Cranes,\" *Example Post*, 4 March 2018. http://example.org/b\n") == 3);
}

TEST_CASE("line begins go from the text of the file to that of the passage", "[lines]") {
  struct Row {
    const char* raw;
    Begins begins;
    const char* text;
    Begins moved;
  };
  const Row table[] = {
      {"one\ntwo", {{0, 1}, {4, 2}}, "one two", {{4, 2}}},
      {"  one\n\n two ", {{0, 1}, {6, 2}, {7, 3}}, "one two", {{4, 3}}},
      {"*one\ntwo*", {{0, 1}, {5, 2}}, "one two", {{4, 2}}},
      {"\none\n", {{0, 1}, {1, 2}, {5, 3}}, "one", {}},
      {"年\n月", {{0, 1}, {4, 2}}, "年 月", {{4, 2}}},
      {"one\xC2\xA0two\nthree", {{0, 1}, {9, 2}}, "one two three", {{8, 2}}},
      {"a\nb\nc", {{0, 1}, {2, 2}, {4, 3}}, "a b c", {{2, 2}, {4, 3}}},
      {"", {}, "", {}},
  };
  for (const Row& row : table) {
    CAPTURE(row.raw);
    CHECK(moved_to_text(row.begins, row.raw, row.text) == row.moved);
  }
}
