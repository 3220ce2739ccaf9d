// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/office/epub_reader.h"

#ifdef OSINT_HTML

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "indexer/html/html_reader.h"
#include "indexer/office/epub_package.h"
#include "indexer/office/zip_archive.h"
#include "indexer/plain_text/line_joining.h"
#include "indexer/plain_text/page_furniture.h"

namespace osint {
namespace {

// Puts the lines of `page` behind those of `out`, whose last line is `line`.
void append(Document page, BlockSequence& out, int& line) {
  const int before = line;
  for (Block& block : page.content.blocks) {
    block.text.line += before;
    for (Warning& warning : block.warnings) warning.line += before;
    line = std::max(line, block.text.line + static_cast<int>(std::ranges::count(block.text.text, '\n')));
    out.blocks.push_back(std::move(block));
  }
  for (DroppedText& dropped : page.content.dropped) {
    dropped.line += before;
    line = std::max(line, dropped.line);
    out.dropped.push_back(std::move(dropped));
  }
}

// Whether a page says only who made the book and when, which its package says as well.
bool is_title_page(const Document& page, const FrontMatter& book) {
  const std::vector<Block>& blocks = page.content.blocks;
  constexpr std::size_t most = 6;
  if (blocks.empty() || blocks.size() > most || book.title.empty() || blocks.front().text.text != book.title)
    return false;
  return std::ranges::all_of(blocks, [&](const Block& block) {
    const std::string text = collapsed_whitespace(block.text.text);
    return text == book.title || text == book.date ||
           std::ranges::find(book.analysts, text) != book.analysts.end();
  });
}

void drop_all(BlockSequence& content) {
  for (Block& block : content.blocks)
    content.dropped.push_back({block.text.line, std::move(block.text.text), "the book's title page"});
  content.blocks.clear();
  std::ranges::stable_sort(content.dropped, {}, &DroppedText::line);
}

}  // namespace

Result<std::vector<Document>> read_epub(std::string_view bytes) {
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  if (!archive) return tl::unexpected<Error>(std::move(archive.error()));
  Result<EpubPackage> package = epub_package(*archive);
  if (!package) return tl::unexpected<Error>(std::move(package.error()));
  std::vector<Document> out(1);
  out.front().front = std::move(package->front);
  int line = 0;
  for (const std::string& path : package->dropped)
    out.front().content.dropped.push_back(
        {1, repaired_utf8(path), "a table of contents, or no part of the text"});
  for (const std::string& path : package->pages) {
    Result<std::string> page = archive->read(path);
    if (!page) return tl::unexpected<Error>(std::move(page.error()));
    Result<Document> read = read_html_text(repaired_utf8(*page));
    if (!read) {
      return failure(fmt::format("{} (in its page {})", read.error().message, repaired_utf8(path)));
    }
    if (is_title_page(*read, out.front().front)) drop_all(read->content);
    append(std::move(*read), out.front().content, line);
  }
  drop_page_furniture(out.front().content);
  join_broken_words(out.front().content);
  return out;
}

}  // namespace osint

#else

namespace osint {

Result<std::vector<Document>> read_epub(std::string_view) {
  return failure(
      "is an electronic book, and this build reads no web pages, of which a book is made; make text of it "
      "first, as with pandoc -t markdown");
}

}  // namespace osint

#endif
