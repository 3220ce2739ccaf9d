// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes that begin like a PDF file -> its reader. Others: words at places -> columns -> paragraphs -> blocks.
#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "indexer/pdf/block_maker.h"
#include "indexer/pdf/paragraph_finder.h"
#include "indexer/pdf/pdf_reader.h"
#include "indexer/pdf/reading_order.h"
#include "indexer/pdf/running_lines.h"
#include "tests/fuzz/input.h"
#include "tests/fuzz/promise.h"

using namespace osint;
using fuzz::promise;

namespace {

void check(const Block& block) {
  const std::string& text = block.text.text;
  promise(!text.empty() && is_valid_utf8(text), "a block has text, in UTF-8");
  promise((block.kind == BlockKind::heading) == (block.level > 0), "headings have a level, others none");
  promise(block.page >= 1, "a block has a page");
  std::size_t before = 0;
  for (const Markup& mark : block.text.markup) {
    promise(mark.begin >= before && mark.begin < mark.end && mark.end <= text.size(),
            "marks lie in the text, in order");
    before = mark.begin;
  }
}

void read_file(std::string_view bytes) {
  const auto read = read_pdf(bytes);
  if (!read) return;
  int line = 0;
  for (const Block& block : read->front().content.blocks) {
    check(block);
    promise(block.text.line > line, "lines ascend");
    line = block.text.line + static_cast<int>(std::ranges::count(block.text.text, '\n'));
  }
}

// Five bytes a word: place, size and style, length.
PdfWord word_of(const std::uint8_t* data) {
  PdfWord out;
  out.size = 6 + (data[2] & 15);
  out.bold = (data[2] & 16) != 0;
  out.italic = (data[2] & 32) != 0;
  out.blank_after = (data[2] & 64) != 0;
  const std::size_t length = 1 + data[3] % 40;
  constexpr const char* letters[] = {"a", "B", ".", "-", "\xD7\x90", "\xE6\xB0\xB4", "/", "1"};
  for (std::size_t i = 0; i < length; ++i) out.text += letters[(data[4] + i / 5) % 8];
  out.box.left = data[0] * 2.4;
  out.box.top = data[1] * 3.1;
  out.box.right = out.box.left + 0.5 * out.size * static_cast<double>(length);
  out.box.bottom = out.box.top + out.size;
  return out;
}

void read_words(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t bytes_of_word = 5;
  std::vector<PagePieces> pages;
  std::size_t words = 0;
  for (std::size_t at = 0; at + bytes_of_word <= size; at += bytes_of_word) {
    if (pages.empty() || data[at] == 255)
      pages.push_back({static_cast<int>(pages.size()) + 1, 612, 792, {}, {}, {}});
    pages.back().pieces.push_back(line_of({word_of(data + at)}, pages.back().number));
    ++words;
  }
  drop_running_lines(pages);
  std::vector<Column> columns;
  for (PagePieces& page : pages) {
    words -= page.dropped.size();
    for (Column& column : columns_in_order(std::move(page.pieces), page.width, 10))
      columns.push_back(std::move(column));
  }
  const Typography typography = typography_of(columns, 10);
  std::vector<Paragraph> paragraphs;
  for (Column& column : columns) {
    for (Paragraph& paragraph : paragraphs_of(std::move(column), typography))
      paragraphs.push_back(std::move(paragraph));
  }
  join_interrupted(paragraphs, typography);
  std::size_t found = 0;
  for (const Paragraph& paragraph : paragraphs) {
    for (const PdfLine& line : paragraph.lines) found += line.words.size();
  }
  promise(found == words, "each word is in one paragraph");
  for (const Block& block : blocks_of(paragraphs, typography, {})) check(block);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::bytes_of(data, size);
  if (bytes.starts_with("%PDF")) {
    read_file(bytes);
  } else {
    read_words(data, size);
  }
  return 0;
}
