// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/mail/html_part.h"

#include <algorithm>
#include <iterator>

#include "base/ascii.h"
#include "base/utf8.h"
#ifdef OSINT_HTML
#include "indexer/html/html_reader.h"
#endif

namespace osint {

Result<BlockSequence> html_blocks([[maybe_unused]] std::string_view html) {
#ifdef OSINT_HTML
  Result<Document> document = read_html_text(html);
  if (!document) return tl::unexpected<Error>(std::move(document.error()));
  return std::move(document->content);
#else
  return failure("is HTML, for which this build has no reader");
#endif
}

std::string html_line(std::string_view html) {
  if (!looks_like_html(html)) return collapsed_whitespace(html);
  const Result<BlockSequence> blocks = html_blocks(html);
  std::string out;
  if (blocks) {
    for (const Block& block : blocks->blocks) out += block.text.text + ' ';
  }
  return collapsed_whitespace(is_blank(out) ? html : std::string_view(out));
}

bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    if (at + 1 == text.size()) return false;
    const char next = text[at + 1];
    if (text[at] == '<' && (is_ascii_letter(next) || next == '/' || next == '!')) {
      if (text.find('>', at) != std::string_view::npos) return true;
      return false;
    }
    if (text[at] == '&' && (is_ascii_letter(next) || next == '#')) {
      const std::size_t end = text.substr(at, 12).find(';');
      if (end != std::string_view::npos) return true;
    }
  }
  return false;
}

void append_blocks(BlockSequence& to, BlockSequence more, int lines) {
  for (Block& block : more.blocks) {
    block.text.line += lines;
    for (Warning& warning : block.warnings) warning.line += lines;
  }
  for (DroppedText& dropped : more.dropped) dropped.line += lines;
  std::ranges::move(more.blocks, std::back_inserter(to.blocks));
  std::ranges::move(more.dropped, std::back_inserter(to.dropped));
}

int last_line(const BlockSequence& sequence) {
  int out = 0;
  for (const Block& block : sequence.blocks) {
    out = std::max(out, block.text.line + static_cast<int>(std::ranges::count(block.text.text, '\n')));
  }
  for (const DroppedText& dropped : sequence.dropped) out = std::max(out, dropped.line);
  return out;
}

}  // namespace osint
