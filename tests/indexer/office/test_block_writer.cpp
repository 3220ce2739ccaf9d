// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/block_writer.h"

#include <catch2/catch.hpp>

#include <rapidcheck.h>

#include "base/utf8.h"
#include "tests/indexer/office/office_files.h"

using namespace osint;
using namespace osint::test;

namespace {

// What holds for the blocks of any reader.
void check_promises(const BlockSequence& sequence) {
  int line = 0;
  for (const Block& block : sequence.blocks) {
    const std::string& text = block.text.text;
    RC_ASSERT(!text.empty());
    RC_ASSERT(is_valid_utf8(text));
    RC_ASSERT(text.find("  ") == std::string::npos);
    RC_ASSERT(text.find("\n\n") == std::string::npos);
    RC_ASSERT(text.front() != ' ' && text.front() != '\n' && text.back() != ' ' && text.back() != '\n');
    RC_ASSERT(block.text.line > line);
    line = block.text.line;
    RC_ASSERT((block.kind == BlockKind::heading) == (block.level > 0));
    std::size_t before = 0;
    for (const Markup& mark : block.text.markup) {
      RC_ASSERT(before <= mark.begin && mark.begin < mark.end && mark.end <= text.size());
      RC_ASSERT(is_valid_utf8(std::string_view(text).substr(mark.begin, mark.end - mark.begin)));
      before = mark.begin;
    }
  }
}

}  // namespace

TEST_CASE("whatever is written, blocks keep the promises of block.h", "[block-writer]") {
  rc::check([] {
    BlockWriter writer;
    const int link = writer.link("http://a.example.org/");
    const std::vector<std::string> texts{"a",        " ", "b c", "\t",       "\xC2\xA0", "\xFF",
                                         "\xC3\xA9", "2", "  x", "\xC2\xAD", "\n",       "\xE3\x80\x80"};
    for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 400))) {
      if (step < 20) {
        BlockForm form;
        form.kind = static_cast<BlockKind>(step % 4);
        form.level = step % 9;
        writer.begin(form);
      } else if (step < 50) {
        writer.line_break();
      } else if (step < 60) {
        writer.note_mark("7");
      } else {
        const Look look{(step & 1) != 0, (step & 2) != 0, (step & 12) == 12, step % 5 * 4.0,
                        (step & 16) != 0 ? link : no_link};
        writer.text(texts[static_cast<std::size_t>(step) % texts.size()], look);
      }
    }
    check_promises(std::move(writer).result());
  });
}

TEST_CASE("marks hold together over blanks and line breaks", "[block-writer]") {
  BlockWriter writer;
  Look bold;
  bold.bold = true;
  Look link;
  link.link = writer.link("http://a.example.org/");
  Look other = link;
  other.link = writer.link("http://b.example.org/");
  writer.begin({});
  writer.text("a ", bold);
  writer.text(" ", {});
  writer.text("b", bold);
  writer.line_break();
  writer.text("c", bold);
  writer.text("d", link);
  writer.text("e", other);
  const BlockSequence blocks = std::move(writer).result();
  REQUIRE(blocks.blocks.size() == 1);
  CHECK(blocks.blocks[0].text.text == "a b\ncde");
  CHECK(marks(blocks.blocks[0]) ==
        Lines{"**a b\nc**", "<d http://a.example.org/>", "<e http://b.example.org/>"});
}

TEST_CASE("destinations that many links share are not copied without end", "[block-writer]") {
  BlockWriter writer;
  const int link = writer.link("http://a.example.org/" + std::string(2000, 'a'));
  CHECK(writer.link(std::string(5000, 'a')) == no_link);
  CHECK(writer.link("") == no_link);
  for (int i = 0; i < 50'000; ++i) {
    writer.begin({});
    writer.text("x", {false, false, false, 0, link});
  }
  const BlockSequence blocks = std::move(writer).result();
  std::size_t bytes = 0;
  for (const Block& block : blocks.blocks) {
    for (const Markup& mark : block.text.markup) bytes += mark.destination.size();
  }
  CHECK(blocks.blocks.size() == 50'000);
  CHECK(bytes <= std::size_t{16} << 20);
}
