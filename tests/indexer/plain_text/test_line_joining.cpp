// SPDX-License-Identifier: GPL-2.0-or-later
// Words that line ends break.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "indexer/plain_text/line_joining.h"

using namespace osint;

namespace {

// The text of the first of the blocks, joined.
std::string joined(std::vector<std::string> texts) {
  BlockSequence sequence;
  for (std::string& text : texts) {
    sequence.blocks.emplace_back();
    sequence.blocks.back().text.text = std::move(text);
  }
  join_broken_words(sequence);
  return sequence.blocks.empty() ? "" : sequence.blocks.front().text.text;
}

}  // namespace

TEST_CASE("a word that a line end breaks is whole again", "[joining]") {
  const std::pair<const char*, const char*> cases[] = {
      {"the de-\nvelopment of", "the development\nof"},
      {"Night Work on the Wa-\nter,” Example", "Night Work on the Water,”\nExample"},
      {"14 Sep-\ntember 2018", "14 September\n2018"},
      {"Example Lake Cou-\nrier", "Example Lake Courier"},
      {"OE Watch Com-\nmentary (Ashgrove)", "OE Watch Commentary\n(Ashgrove)"},
      {"and no-\nbody on the quay", "and nobody\non the quay"},
      {"The hydro-\nphones were", "The hydrophones\nwere"},
      {"inter-\ngovern-\nmental talks", "intergovernmental\ntalks"},
      {"разви-\nтие озера", "развитие\nозера"},
      {"the de\xC2\xAD\nvelopment of", "the development\nof"},
      {"a hy\xC2\xADphen", "a hyphen"},
      {"the de\xE2\x80\x90\nvelopment of", "the development\nof"},
      {"in-\nform the paper", "inform\nthe paper"},
  };
  for (const auto& [text, expected] : cases) CHECK(joined({text}) == expected);
}

TEST_CASE("a hyphen that belongs to the word stays", "[joining]") {
  const std::pair<const char*, const char*> cases[] = {
      {"A state-\nowned plant", "A state-owned\nplant"},
      {"a Su-\n35 over", "a Su-35\nover"},
      {"the al-\nAssad family", "the al-Assad\nfamily"},
      {"in 2018-\n19 the", "in 2018-19\nthe"},
      {"a 35-\nyear loan", "a 35-year\nloan"},
      {"an anti-\naircraft gun", "an anti-aircraft\ngun"},
      {"a long-\nrange boat", "a long-range\nboat"},
      {"an e-\nmail to", "an e-mail\nto"},
      {"the Asia-\nPacific", "the Asia-Pacific"},
      {"a Kremlin-\nfunded paper", "a Kremlin-funded\npaper"},
      {"short-\nand long-range", "short-\nand long-range"},
  };
  for (const auto& [text, expected] : cases) CHECK(joined({text}) == expected);
}

TEST_CASE("the rest of the text says whether the hyphen belongs to a word", "[joining]") {
  CHECK(joined({"the pon-\ntoon fleet", "A pontoon."}) == "the pontoon\nfleet");
  CHECK(joined({"the lake-\nfleet", "A lake has a fleet."}) == "the lake-fleet");
  CHECK(joined({"the lake-\nfleet", "The lakefleet."}) == "the lakefleet");
  CHECK(joined({"the pon-\ntoon fleet", "A pon-toon."}) == "the pon-toon\nfleet");
  CHECK(joined({"the de- velopment of", "Development."}) == "the development of");
  CHECK(joined({"the de- velopment of"}) == "the de- velopment of");
}

TEST_CASE("addresses and dashes are not joined", "[joining]") {
  for (const std::string text :
       {"http://x.example.org/night-\nwork.html", "see http://x.example.org/a/\nnight-\nwork.html there",
        "the quay -\nwet as it is", "the quay --\nwet", "mail a-\nb@example.org",
        "www.lake-\ncourier.example.org", "-\na"}) {
    CHECK(joined({text}) == text);
  }
}

TEST_CASE("markup keeps its words when lines are joined", "[joining]") {
  BlockSequence sequence;
  sequence.blocks.emplace_back();
  MarkedText& text = sequence.blocks[0].text;
  text.text = "in Example Cou-\nrier of 14 Sep-\ntember";
  text.markup = {{Markup::Kind::emphasis, 3, 15, {}, false},
                 {Markup::Kind::emphasis, 16, 20, {}, true},
                 {Markup::Kind::link, 24, 38, "x", false}};
  join_broken_words(sequence);
  CHECK(text.text == "in Example Courier\nof 14 September");
  const auto marked = [&](std::size_t i) {
    return text.text.substr(text.markup[i].begin, text.markup[i].end - text.markup[i].begin);
  };
  CHECK(marked(0) == "Example Cou");
  CHECK(marked(1) == "rier");
  CHECK(marked(2) == "14 September");
}
