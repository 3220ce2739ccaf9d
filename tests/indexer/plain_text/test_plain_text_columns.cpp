// SPDX-License-Identifier: GPL-2.0-or-later
// Pages with columns side by side, as pdftotext -layout writes them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "indexer/plain_text/plain_text.h"

using namespace osint;

namespace {

using Lines = std::vector<std::string>;

// Invented text, the same for the same seed.
class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }

  std::string paragraph() {
    static const Lines words = {
        "pontoon", "brigade", "ferry",  "quay",    "lake",  "night",  "chain", "harbor", "reed",  "bridge",
        "valley",  "paper",   "signal", "morning", "water", "winter", "says",  "that",   "the",   "of",
        "and",     "to",      "in",     "with",    "after", "before", "small", "large",  "since", "spring"};
    std::string out;
    for (int sentences = number(2, 5); sentences > 0; --sentences) {
      if (!out.empty()) out += ' ';
      for (int i = 0, count = number(6, 18); i < count; ++i) {
        std::string word = words[static_cast<std::size_t>(number(0, static_cast<int>(words.size()) - 1))];
        if (i == 0) word[0] = static_cast<char>(word[0] - 'a' + 'A');
        out += (i == 0 ? "" : " ") + word;
      }
      out += '.';
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

Lines wrapped(const std::string& text, std::size_t width) {
  Lines out = {""};
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text.substr(begin, end - begin);
    if (!out.back().empty() && out.back().size() + 1 + word.size() > width) out.emplace_back();
    out.back() += (out.back().empty() ? "" : " ") + word;
    begin = end + 1;
  }
  return out;
}

Lines column_of(const Lines& paragraphs, std::size_t width) {
  Lines out;
  for (const std::string& paragraph : paragraphs) {
    if (!out.empty()) out.emplace_back();
    for (const std::string& line : wrapped(paragraph, width)) out.push_back(line);
  }
  return out;
}

struct Page {
  std::string text;
  Lines paragraphs;  // in reading order
};

Page page_of(Writer& writer) {
  const auto columns = static_cast<std::size_t>(writer.number(2, 3));
  const auto width = static_cast<std::size_t>(writer.number(26, 50));
  const auto gutter = static_cast<std::size_t>(writer.number(3, 9));
  const auto indent = static_cast<std::size_t>(writer.number(0, 8));
  Page page;
  page.text = std::string(20, ' ') + "EURASIA\n\n" + std::string(indent, ' ') +
              "Lake Vesna: The Quiet Pontoon Brigade\n\n";
  page.paragraphs = {"EURASIA", "Lake Vesna: The Quiet Pontoon Brigade"};
  std::vector<Lines> texts;
  std::size_t rows = 0;
  for (std::size_t i = 0; i < columns; ++i) {
    Lines paragraphs;
    for (int count = writer.number(2, 3); count > 0; --count) paragraphs.push_back(writer.paragraph());
    page.paragraphs.insert(page.paragraphs.end(), paragraphs.begin(), paragraphs.end());
    texts.push_back(column_of(paragraphs, width));
    rows = std::max(rows, texts.back().size());
  }
  for (std::size_t row = 0; row < rows; ++row) {
    std::string line;
    for (std::size_t i = 0; i < columns; ++i) {
      if (row >= texts[i].size() || texts[i][row].empty()) continue;
      line.resize(indent + i * (width + gutter), ' ');
      line += texts[i][row];
    }
    page.text += line + "\n";
  }
  page.text +=
      "\nOE Watch | October 2018" + std::string(40, ' ') + std::to_string(writer.number(2, 60)) + "\n";
  return page;
}

Lines texts_of(const std::string& text) {
  Lines out;
  for (const Block& block : plain_text_blocks(text).blocks)
    out.push_back(collapsed_whitespace(block.text.text));
  return out;
}

}  // namespace

TEST_CASE("columns side by side are read one after the other", "[plain_text][columns]") {
  for (unsigned seed = 1; seed <= 150; ++seed) {
    Writer writer(seed);
    const Page page = page_of(writer);
    INFO("seed " << seed << "\n" << page.text);
    Lines joined;  // paragraphs that happen to end with a full line are one block
    std::string all;
    for (const std::string& text : texts_of(page.text)) all += (all.empty() ? "" : " ") + text;
    std::string expected;
    for (const std::string& text : page.paragraphs) expected += (expected.empty() ? "" : " ") + text;
    REQUIRE(all == expected);
  }
}

TEST_CASE("the columns of a page are apart", "[plain_text][columns]") {
  const std::string page =
      "  Lake Vesna: The Quiet Pontoon Brigade\n\n"
      "  OE Watch Commentary: A pontoon brigade on Lake            Source: Ivo Marsh, “Night Work on the "
      "Water,”\n"
      "  Vesna has trained at night since spring, according to     Example Lake Courier, 14 September 2018.\n"
      "  the accompanying excerpted article from Example           "
      "http://lake-courier.example.org/night_work.html\n"
      "  Lake Courier. Its commander calls the exercises\n"
      "  routine. End OE Watch Commentary (Ashgrove)               The ferries stay tied up after ten, and "
      "nobody\n"
      "                                                            on the quay may say why.\n";
  const Lines texts = texts_of(page);
  REQUIRE(texts.size() == 4);
  CHECK(texts[1].ends_with("routine. End OE Watch Commentary (Ashgrove)"));
  CHECK(texts[2].ends_with("night_work.html"));
  CHECK(texts[3] == "The ferries stay tied up after ten, and nobody on the quay may say why.");
}

TEST_CASE("tables and wide blanks are no columns", "[plain_text][columns]") {
  const std::string table =
      "  Name                Number     Remark\n"
      "  Pontoon, large      40         ready for use since spring\n"
      "  Boat, small         12         stored on the quay\n"
      "  Ferry               2          repaired in winter\n";
  const std::string list =
      "  Ivo Marsh                commander of the brigade\n"
      "  Una Fell                 editor of the local paper\n"
      "  Dora Ashgrove            analyst of the example office\n";
  const std::string labels =
      "Analyst:     Dora Ashgrove\nRegion:      Eurasia\nTopic:       the lake and its quay\n";
  const std::string sentences =
      "The quay is wet.  The lake is empty since  the boats\n"
      "went away at night.  The paper says that  nobody may\n"
      "say why they did it.  In the morning the  chains are\n"
      "quiet as they were.  No one asks.\n";
  for (const std::string& text : {table, list, labels, sentences}) {
    std::string all;
    for (const std::string& part : texts_of(text)) all += (all.empty() ? "" : " ") + part;
    CHECK(all == collapsed_whitespace(text));
  }
}
