// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/block_listing.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <rapidcheck/catch.h>

#include "base/printable.h"
#include "indexer/reading/corpus_file.h"

using namespace osint;

TEST_CASE("blocks are listed in columns, with the beginning of each", "[explain]") {
  const std::vector<BlockExplanation> blocks = {
      {1, "title", 1.5, {"first heading"}, "A Title"},
      {7, "commentary", 0.254, {"after a label", "long sentences"}, "Words\nof   the analyst."},
      {112, "other", -0.5, {}, std::string(59, 'x') + "yz and more"}};
  CHECK(text(blocks) ==
        "  1  title        1.50  first heading                  \"A Title\"\n"
        "  7  commentary   0.25  after a label, long sentences  \"Words of the analyst.\"\n"
        "112  other       -0.50                                 \"" +
            std::string(59, 'x') + "y…\"\n");
  CHECK(text(std::vector<BlockExplanation>{}).empty());
}

TEST_CASE("a listing of blocks is cut between characters, however long a block is", "[explain]") {
  std::string han;
  for (int i = 0; i < 5000; ++i) han += "港";
  std::string shown;
  for (int i = 0; i < 60; ++i) shown += "港";
  CHECK(text({{3, "other", 0, {}, han}}) == "3  other   0.00    \"" + shown + "…\"\n");
}

TEST_CASE("a listing of blocks has one printable line for each", "[explain]") {
  rc::prop("hostile text", [] {
    const auto hostile = rc::gen::container<std::string>(
        rc::gen::element('a', ' ', '\n', '\r', '\x1b', '\x07', '\xff', '\xe2', '\x80', '\xae', '"'));
    std::vector<BlockExplanation> blocks;
    const auto count = *rc::gen::inRange<std::size_t>(0, 5);
    for (std::size_t i = 0; i < count; ++i)
      blocks.push_back({1, *hostile, 0.1, {*hostile, *hostile}, *hostile});
    const std::string listed = text(blocks);
    RC_ASSERT(static_cast<std::size_t>(std::count(listed.begin(), listed.end(), '\n')) == blocks.size());
    std::string one_line = listed;
    std::erase(one_line, '\n');
    RC_ASSERT(printable(one_line) == one_line);
  });
}

TEST_CASE("blocks in JSON have the whole text", "[explain]") {
  const auto json = to_json({{7, "commentary", 0.2549, {"a label"}, std::string(500, 'x')}});
  REQUIRE(json.size() == 1);
  CHECK(json[0].dump() == R"({"line":7,"label":"commentary","margin":0.25,"reasons":["a label"],"text":")" +
                              std::string(500, 'x') + "\"}");
}

TEST_CASE("the blocks of a file are explained where it can be read", "[explain]") {
  const auto blocks = explain_corpus_file(
      "/c/a.md", "# A Title\n\n**OE Watch Commentary:** Words. **End OE Watch Commentary (Hurst)**\n", "",
      {});
  REQUIRE(blocks);
  REQUIRE(blocks->size() >= 2);
  CHECK(blocks->front().line == 1);
  CHECK(blocks->front().text.find("A Title") != std::string::npos);
  CHECK_FALSE(explain_corpus_file("/c/a.xml", "<commentary><title>", "", {}));
}
