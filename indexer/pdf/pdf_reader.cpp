// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pdf/pdf_reader.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <new>
#include <set>
#include <string>
#include <utility>

#include "indexer/pdf/block_maker.h"
#include "indexer/pdf/border_lines.h"
#include "indexer/pdf/document_information.h"
#include "indexer/pdf/pages/initial_letters.h"
#include "indexer/pdf/pages/pdf_content.h"
#include "indexer/pdf/paragraph_finder.h"
#include "indexer/pdf/reading_order.h"
#include "indexer/pdf/running_lines.h"
#include "indexer/plain_text/line_joining.h"
#include "indexer/plain_text/page_furniture.h"

namespace osint {

namespace {

constexpr const char* running_reason = "a line that pages repeat at one height";

// The size that most bytes have, to a quarter of a point.
double body_size_of(const std::vector<PdfPage>& pages) {
  std::map<long, std::size_t> counts;
  for (const PdfPage& page : pages) {
    for (const PdfWord& word : page.words) counts[std::lround(word.size * 4)] += word.text.size();
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return std::max(static_cast<double>(most->first) / 4, 0.25);
}

std::vector<PagePieces> pieces_of_pages(std::vector<PdfPage>&& pages) {
  std::vector<PagePieces> out;
  for (PdfPage& page : pages) {
    PagePieces& pieces = out.emplace_back();
    pieces.number = page.number;
    pieces.width = page.width;
    pieces.height = page.height;
    pieces.pieces = pieces_of(std::move(page));
  }
  return out;
}

// Returns the heading of a section that begins with a page.
Block section_block(const PagePieces& page, double size) {
  Block out;
  out.kind = BlockKind::heading;
  out.level = 1;
  out.page = page.number;
  out.size = size;
  out.text.text = page.section;
  return out;
}

// Returns the blocks in order and what the pages repeat, with their lines.
BlockSequence sequence_of(std::vector<Block>&& blocks, const std::vector<PagePieces>& pages) {
  BlockSequence out;
  int line = 1;
  auto page = pages.begin();
  const auto end_pages_before = [&](int number) {
    for (; page != pages.end() && page->number <= number; ++page) {
      for (const std::string& text : page->dropped) out.dropped.push_back({line, text, running_reason});
      if (page->section.empty()) continue;
      Block& block = out.blocks.emplace_back(section_block(*page, 1));
      block.text.line = line++;
    }
  };
  for (Block& block : blocks) {
    end_pages_before(block.page);
    block.text.line = line;
    line += 1 + static_cast<int>(std::ranges::count(block.text.text, '\n'));
    out.blocks.push_back(std::move(block));
  }
  end_pages_before(static_cast<int>(pages.size()));
  return out;
}

Document document_of(PdfContent&& content) {
  const double body_size = body_size_of(content.pages);
  join_initial_letters(content.pages, body_size);
  std::vector<PagePieces> pages = pieces_of_pages(std::move(content.pages));
  drop_running_lines(pages);
  drop_border_lines(pages);
  std::vector<Column> columns;
  for (PagePieces& page : pages) {
    std::vector<Column> found = columns_in_order(std::move(page.pieces), page.width, body_size);
    std::ranges::move(found, std::back_inserter(columns));
  }
  const Typography typography = typography_of(columns, body_size);
  std::vector<Paragraph> paragraphs;
  for (Column& column : columns) {
    std::vector<Paragraph> found = paragraphs_of(std::move(column), typography);
    std::ranges::move(found, std::back_inserter(paragraphs));
  }
  join_interrupted(paragraphs, typography);
  std::set<std::string> outline;
  for (const std::string& title : content.outline) outline.insert(title_letters(title));
  Document out;
  out.content = sequence_of(blocks_of(paragraphs, typography, outline), pages);
  drop_page_furniture(out.content);
  join_broken_words(out.content);
  out.front = front_matter_of(content.title, content.author, out.content.blocks);
  return out;
}

Result<std::vector<Document>> read(std::string_view bytes) {
  Result<PdfContent> content = pdf_content(bytes);
  if (!content) return tl::unexpected<Error>(std::move(content.error()));
  std::vector<Document> out;
  out.push_back(document_of(std::move(*content)));
  return out;
}

}  // namespace

Result<std::vector<Document>> read_pdf(std::string_view bytes) {
  try {
    return read(bytes);
  } catch (const std::bad_alloc&) {  // the message is another one
    throw;
  } catch (const std::exception& problem) {  // the library's, on damaged files
    return failure(fmt::format("cannot be read as PDF ({}): it is damaged, or too large", problem.what()));
  }
}

}  // namespace osint
