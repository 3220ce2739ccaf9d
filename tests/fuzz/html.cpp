// SPDX-License-Identifier: GPL-2.0-or-later
// A web page -> blocks, and what it says of itself.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "indexer/html/html_reader.h"
#include "tests/fuzz/block_promises.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

using namespace osint;
using fuzz::promise;

namespace {

void check(const Block& block, int& line) {
  fuzz::check_block(block);
  promise(!is_blank(block.text.text), "a block has text");
  promise(block.text.line >= line, "lines ascend");
  line = block.text.line;
}

void check(const Document& document) {
  int line = 1;
  for (const Block& block : document.content.blocks) check(block, line);
  promise(std::ranges::is_sorted(document.content.dropped, {}, &DroppedText::line),
          "what is dropped comes in order");
  for (const DroppedText& dropped : document.content.dropped)
    promise(dropped.line >= 1 && !dropped.reason.empty() && is_valid_utf8(dropped.text),
            "dropped text has a line and a reason, in UTF-8");
  const FrontMatter& front = document.front;
  promise(is_valid_utf8(front.title) && is_valid_utf8(front.date) && is_valid_utf8(front.url) &&
              std::ranges::all_of(front.analysts, is_valid_utf8) &&
              std::ranges::all_of(front.tags, is_valid_utf8),
          "metadata is UTF-8");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto page = read_html(fuzz::bytes_of(data, size), "");
  promise(page || !page.error().message.empty(), "a page that is refused is refused for a reason");
  if (page) check(page->front());
  const auto piece = read_html_text(fuzz::text_of(data, size));
  if (piece) check(*piece);
  return 0;
}
