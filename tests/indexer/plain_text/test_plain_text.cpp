// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text -> blocks: paragraphs, headings, emphasis, running heads.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "indexer/blocks/text_range.h"
#include "indexer/plain_text/page_furniture.h"
#include "indexer/plain_text/plain_text.h"

using namespace osint;

namespace {

// The blocks as "line: text", line ends as "/", headings with their level as #.
std::vector<std::string> blocks_of(const std::string& text) {
  std::vector<std::string> out;
  for (const Block& block : plain_text_blocks(text).blocks) {
    std::string line = std::to_string(block.text.line) + ": ";
    if (block.kind == BlockKind::heading)
      line += std::string(static_cast<std::size_t>(block.level), '#') + " ";
    for (const char c : block.text.text) line += c == '\n' ? '/' : c;
    out.push_back(line);
  }
  return out;
}

std::vector<std::string> dropped_of(const std::string& text) {
  std::vector<std::string> out;
  for (const DroppedText& dropped : plain_text_blocks(text).dropped)
    out.push_back(std::to_string(dropped.line) + ": " + dropped.text);
  return out;
}

using Lines = std::vector<std::string>;

// Emphasis as "text" or "TEXT" in brackets for bold.
Lines emphasis_of(const std::string& text) {
  Lines out;
  for (const Block& block : plain_text_blocks(text).blocks) {
    for (const Markup& mark : block.text.markup) {
      const std::string marked = block.text.text.substr(mark.begin, mark.end - mark.begin);
      out.push_back(mark.strong ? "[" + marked + "]" : marked);
    }
  }
  return out;
}

Block paragraph(std::string text, int line) {
  Block out;
  out.text.text = std::move(text);
  out.text.line = line;
  return out;
}

Lines texts_of(const BlockSequence& sequence) {
  Lines out;
  for (const Block& block : sequence.blocks) out.push_back(block.text.text);
  return out;
}

}  // namespace

TEST_CASE("blank lines part the paragraphs of plain text", "[plain_text]") {
  CHECK(blocks_of("").empty());
  CHECK(blocks_of(" \n\t\n").empty());
  CHECK(blocks_of("The quay is wet.\n\n\n  The lake is  empty. \n") ==
        Lines{"1: The quay is wet.", "4: The lake is empty."});
  CHECK(blocks_of("The quay is wet.\r\n\r\nThe lake is empty.\r\n") ==
        Lines{"1: The quay is wet.", "3: The lake is empty."});
  CHECK(blocks_of("The boats are tied\nup at the quay.\n") == Lines{"1: The boats are tied/up at the quay."});
}

TEST_CASE("plain text is not Markdown", "[plain_text]") {
  CHECK(blocks_of("        An indented line is no code.\n") == Lines{"1: An indented line is no code."});
  CHECK(blocks_of("The quay is wet.\n----------------\nThe Harbor That Moved\n") ==
        Lines{"1: The quay is wet.", "3: The Harbor That Moved"});
  CHECK(dropped_of("The quay is wet.\n----------------\nThe Harbor That Moved\n") ==
        Lines{"2: ----------------"});
  CHECK(blocks_of("The boats:\n7. The seventh boat.\n8. The eighth boat.\n") ==
        Lines{"1: The boats:", "2: 7. The seventh boat.", "3: 8. The eighth boat."});
  CHECK(blocks_of("14. September was cold.\n") == Lines{"1: 14. September was cold."});
  CHECK(blocks_of("See http://x.example.org/a_b_c/*d*_e and 5*6*7, a_b_c.\n") ==
        Lines{"1: See http://x.example.org/a_b_c/*d*_e and 5*6*7, a_b_c."});
  CHECK(blocks_of("#vesna is a tag.\n") == Lines{"1: #vesna is a tag."});
}

TEST_CASE("a title in plain text is written with # or underlined with ===", "[plain_text]") {
  CHECK(blocks_of("# Lake Vesna\n\nThe quay is wet.\n") == Lines{"1: # Lake Vesna", "3: The quay is wet."});
  CHECK(blocks_of("## Lake Vesna ##\nThe quay is wet.\n") ==
        Lines{"1: ## Lake Vesna", "2: The quay is wet."});
  CHECK(blocks_of("Lake Vesna\n==========\nThe quay is wet.\n") ==
        Lines{"1: # Lake Vesna", "3: The quay is wet."});
  CHECK(blocks_of("Lake Vesna\n===\n\nThe quay is wet.\n") == Lines{"1: Lake Vesna", "4: The quay is wet."});
}

TEST_CASE("the width of the lines tells where paragraphs without blank lines end", "[plain_text]") {
  const std::string wrapped =
      "The boats are tied up at the quay after ten, and nobody in the\n"
      "harbor may say why. The fishermen count the pontoons by the sound\n"
      "of the chains.\n"
      "By morning the lake is empty, and the quay is as wet as it is\n"
      "after rain.\n";
  CHECK(blocks_of(wrapped).size() == 2);
  CHECK(blocks_of(wrapped)[1].starts_with("4: By morning"));
  const std::string unwrapped =
      "The boats are tied up at the quay after ten, and nobody in the harbor may say why, whoever asks "
      "them.\n"
      "The fishermen count the pontoons.\n"
      "By morning the lake is empty, and the quay is as wet as it is after rain, as it was the day before.\n";
  CHECK(blocks_of(unwrapped).size() == 3);
  CHECK(blocks_of("Lake Vesna\nThe boats are tied up at the quay after ten, and nobody may say why.\n")
            .size() == 2);
}

TEST_CASE("a title below a full line begins a paragraph", "[plain_text]") {
  const std::string text =
      "The boats are tied up at the quay after ten, and no\none in the harbor may say why, whoever asks "
      "them.\nBy morning the lake is empty, and the quay is wet as\nafter rain, as it was the day before "
      "yesterday too.\nThe Harbor That Moved\nThe dredgers came in the first week of June and then\n"
      "anchored off the old house, which nobody had seen.\n";
  REQUIRE(blocks_of(text).size() >= 3);
  CHECK(blocks_of(text)[blocks_of(text).size() - 2] == "5: The Harbor That Moved");
}

TEST_CASE("indentation begins a paragraph where it changes", "[plain_text]") {
  CHECK(blocks_of("    The boats are tied up at the\n    quay after ten.\n\n    Nobody may say why.\n") ==
        Lines{"1: The boats are tied up at the/quay after ten.", "4: Nobody may say why."});
  CHECK(blocks_of("   The boats are tied up at the\nquay after ten, and nobody may\nsay why today.\n   "
                  "Fishermen count the pontoons\nby their sound.\n") ==
        Lines{"1: The boats are tied up at the/quay after ten, and nobody may/say why today.",
              "4: Fishermen count the pontoons/by their sound."});
}

TEST_CASE("double line spacing parts no paragraphs", "[plain_text]") {
  const std::string text =
      "The boats are tied up at the quay after\n\nten, and nobody in the harbor may say\n\nwhy. The "
      "fishermen count the pontoons\n\n"
      "by the sound of the chains.\n\n\nBy morning the lake is empty, and the\n\nquay is as wet as it is "
      "after rain,\n\n"
      "which is seldom on this side of the\n\nlake in autumn.\n";
  REQUIRE(blocks_of(text).size() == 2);
  CHECK(blocks_of(text)[1].starts_with("10: By morning the lake is empty, and the/quay"));
}

TEST_CASE("signs of emphasis around words become markup", "[plain_text]") {
  CHECK(emphasis_of("**Source:** Ivo Marsh, *Example\nLake Courier*, _2018_.\n") ==
        Lines{"[Source:]", "Example\nLake Courier", "2018"});
  CHECK(blocks_of("**Source:** Ivo Marsh\n") == Lines{"1: Source: Ivo Marsh"});
  CHECK(emphasis_of("“*Night Work*” and (_Quiet_) and ***both***.\n") ==
        Lines{"Night Work", "Quiet", "[both]"});
  CHECK(emphasis_of("**bold with *italic* inside**\n") == Lines{"[bold with italic inside]", "italic"});
  CHECK(emphasis_of("5 * 6 * 7, a*b*c, snake_case_word, * item *, **not closed, (*) and (*)\n").empty());
  CHECK(emphasis_of("*one paragraph\n\nanother*\n").empty());
}

TEST_CASE("running heads and page numbers are nobody's words", "[plain_text]") {
  const std::string text =
      "OE Watch | October 2018        12\nEURASIA\n\nLake Vesna\n\nThe quay is wet and the\n\n"
      "OE Watch | October 2018        13\nEURASIA\n\nboats are tied up.\n\n- 14 -\n\nContinued on page "
      "5\n\nPage 3 of 4\n";
  CHECK(blocks_of(text) == Lines{"4: Lake Vesna", "6: The quay is wet and the/boats are tied up."});
  CHECK(dropped_of(text) == Lines{"1: OE Watch | October 2018 12", "2: EURASIA",
                                  "8: OE Watch | October 2018 13", "9: EURASIA", "13: - 14 -",
                                  "15: Continued on page 5", "17: Page 3 of 4"});
}

TEST_CASE("a form feed begins a page", "[plain_text]") {
  const std::string text =
      "Example Vesna Papers\n\nThe quay is as wet as it is after rain, and all of the\n\n12\n"
      "\fExample Vesna Papers\n\nboats are tied up.\n\n13\n";
  const BlockSequence sequence = plain_text_blocks(text);
  REQUIRE(sequence.blocks.size() == 2);
  CHECK(sequence.blocks[1].text.text ==
        "The quay is as wet as it is after rain, and all of the\nboats are tied up.");
  CHECK(sequence.blocks[1].page == 1);
  CHECK(dropped_of(text) == Lines{"5: 12", "6: Example Vesna Papers", "10: 13"});
  CHECK(plain_text_blocks("One side.\n\fAnother side.\n").blocks.back().page == 2);
  CHECK(plain_text_blocks("One side.\n").blocks.back().page == 0);
}

TEST_CASE("the foot of a page may name the issue between commas", "[plain_text]") {
  for (const std::string line :
       {"OE Watch, Issue 7, 2022", "OE Watch, Vol. 12, Issue 7, July 2022", "Example Monitor, No. 3, 2023"}) {
    INFO(line);
    CHECK(dropped_of("Lake Vesna\n\nThe quay is wet.\n\n" + line + "\n\nThe lake is empty.\n") ==
          Lines{"5: " + line});
    const std::string within = "Ann Example, “Quay,”\n" + line + ". http://x.example.org/quay\n";
    CHECK(dropped_of(within).empty());
    CHECK(dropped_of("Ann Example, “Quay,”\n" + line + "\nhttp://x.example.org/quay\n").empty());
  }
  CHECK(dropped_of("The quay is wet.\n\nOE Watch, Issue 4, 2023          9\nThe lake is empty.\n").size() ==
        1);
}

TEST_CASE("what may be text is no running head however often it is repeated", "[plain_text]") {
  for (const std::string line :
       {"Source:", "OE Watch Commentary:", "End OE Watch Commentary (Ashgrove)", "Yes, he said.", "Figure 2",
        "EURASIA", "2018", "By Dora Ashgrove", "Ivo Marsh | October 2018 report"}) {
    const std::string text =
        "Lake Vesna\n\n" + line + "\n\nThe quay is wet.\n\n" + line + "\n\nThe lake is empty.\n";
    INFO(line);
    CHECK(dropped_of(text).empty());
  }
  CHECK(dropped_of("Tanks\n\n12\n\nGuns\n\n14\n").size() == 0);
  CHECK(dropped_of("T-90    12\nT-80    12\n").empty());
}

TEST_CASE("no letter of a plain text is lost, and markup stands in its text", "[plain_text]") {
  const Lines pieces = {"Quay",
                        "lake ",
                        "the ",
                        "\n",
                        "\n\n",
                        "   ",
                        "\t",
                        "-\n",
                        "*",
                        "**",
                        "_",
                        "# ",
                        "===\n",
                        "---\n",
                        "12\n",
                        "\f",
                        "| ",
                        ". ",
                        ", ",
                        "• ",
                        "(x)",
                        "\r\n",
                        "\xC2\xAD",
                        "“",
                        "” ",
                        "OE Watch | October 2018  7\n",
                        "http://x.example.org/a-",
                        "EURASIA\n",
                        "вода ",
                        "水",
                        "word word  word word\n"};
  const auto letters = [](const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (text.compare(at, 2, "\xC2\xAD") == 0) {
        ++at;  // a soft hyphen is no letter
      } else if (is_word_byte(text[at])) {
        out += text[at];
      }
    }
    std::sort(out.begin(), out.end());
    return out;
  };
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t count = random() % 60; count > 0; --count) text += pieces[random() % pieces.size()];
    const BlockSequence sequence = plain_text_blocks(text);
    INFO(text);
    std::string all;
    for (const Block& block : sequence.blocks) {
      REQUIRE(!block.text.text.empty());
      REQUIRE(block.text.line >= 1);
      all += block.text.text;
      std::size_t begin = 0;
      for (const Markup& mark : block.text.markup) {
        REQUIRE(mark.begin >= begin);
        REQUIRE(mark.end >= mark.begin);
        REQUIRE(mark.end <= block.text.text.size());
        begin = mark.begin;
      }
    }
    for (const DroppedText& dropped : sequence.dropped) all += dropped.text;
    REQUIRE(letters(all) == letters(text));
  }
}

TEST_CASE("blocks of any format lose what pages repeat", "[plain_text]") {
  BlockSequence sequence;
  sequence.blocks = {paragraph("The ferries stay tied up after ten, and nobody on the quay", 1),
                     paragraph("12", 3), paragraph("OE Watch | October 2018", 5),
                     paragraph("may say why.", 7),
                     paragraph("The lake is empty.\nOE Watch | October 2018 13", 9)};
  sequence.blocks[0].text.markup = {{Markup::Kind::emphasis, 0, 58, {}, false}};
  sequence.blocks[3].text.markup = {{Markup::Kind::emphasis, 0, 12, {}, false}};
  drop_page_furniture(sequence);
  CHECK(texts_of(sequence) ==
        Lines{"The ferries stay tied up after ten, and nobody on the quay\nmay say why.",
              "The lake is empty."});
  REQUIRE(sequence.dropped.size() == 3);
  CHECK(sequence.dropped[0].line == 3);
  CHECK(sequence.dropped[2].line == 10);
  CHECK(sequence.dropped[2].text == "OE Watch | October 2018 13");
  REQUIRE(sequence.blocks[0].text.markup.size() == 2);
  CHECK(sequence.blocks[0].text.markup[1].begin == 59);

  BlockSequence list;
  list.blocks = {paragraph("12", 1)};
  list.blocks[0].kind = BlockKind::item;
  drop_page_furniture(list);
  CHECK(list.blocks.size() == 1);
}
