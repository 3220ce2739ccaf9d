// SPDX-License-Identifier: GPL-2.0-or-later
// Markdown -> blocks, and the header before it.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "indexer/markup/gfm_blocks.h"
#include "indexer/reading/front_matter.h"
#include "indexer/reading/markup_limits.h"
#include "tests/fuzz/block_promises.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

using namespace osint;
using fuzz::promise;

namespace {

int lines_of(const std::string& text) {
  int lines = 1;
  for (std::size_t i = 0; i < text.size(); ++i)
    lines += static_cast<int>(text[i] == '\n' || (text[i] == '\r' && text.compare(i + 1, 1, "\n") != 0));
  return lines;
}

void check(const Block& block, int lines) {
  fuzz::check_block(block);
  promise(block.text.line >= 1 && block.text.line <= lines, "a block begins in a line of the file");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text = fuzz::text_of(data, size);
  if (!check_markdown(text)) return 0;
  const int lines = lines_of(text);
  const FrontMatter front = take_front_matter(text);
  promise(lines_of(text) == lines, "a header leaves as many lines as it had");
  for (const Warning& warning : front.warnings)
    promise(warning.line <= lines, "warnings name lines of the file");
  const BlockSequence read = gfm_blocks(text);
  for (const Block& block : read.blocks) check(block, lines);
  promise(std::ranges::is_sorted(read.dropped, {}, &DroppedText::line), "what is dropped comes in order");
  for (const DroppedText& dropped : read.dropped)
    promise(dropped.line >= 1 && dropped.line <= lines && is_valid_utf8(dropped.text),
            "dropped text has a line, in UTF-8");
  read_sidecar(fuzz::text_of(data, size));
  return 0;
}
