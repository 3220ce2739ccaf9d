// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/plain_text.h"

#include <algorithm>
#include <span>
#include <vector>

#include "indexer/plain_text/emphasis_signs.h"
#include "indexer/plain_text/line_joining.h"
#include "indexer/plain_text/page_furniture.h"
#include "indexer/plain_text/paragraphs.h"
#include "indexer/plain_text/text_columns.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

namespace {

// Whether blank lines stand between the lines of sentences, as in a text with double line spacing.
bool is_double_spaced(const std::vector<TextLine>& lines) {
  constexpr std::size_t fewest = 6;
  std::size_t texts = 0;
  std::size_t single = 0;  // lines with one blank line after them
  std::size_t in_sentence = 0;
  for (std::size_t i = 0; i + 2 < lines.size(); ++i) {
    if (lines[i].blank()) continue;
    ++texts;
    if (!lines[i + 1].blank() || lines[i + 2].blank()) continue;
    ++single;
    if (begins_in_lower_case(lines[i + 2].text)) ++in_sentence;
  }
  return texts >= fewest && single * 10 >= texts * 8 && in_sentence * 4 >= texts;
}

// Drops every blank line that stands alone.
void close_up(std::vector<TextLine>& lines) {
  std::vector<TextLine> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool alone =
        lines[i].blank() && i > 0 && i + 1 < lines.size() && !lines[i - 1].blank() && !lines[i + 1].blank();
    if (!alone) out.push_back(lines[i]);
  }
  lines = std::move(out);
}

// Appends the paragraphs of the lines. A sentence that a page border or the like interrupted goes on in one block.
void append_blocks(const std::vector<TextLine>& lines, BlockSequence& out) {
  const LineEnds usually = line_ends(lines);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && !lines[end].apart) ++end;
    const std::size_t first = out.blocks.size();
    append_paragraphs(std::span(lines).subspan(begin, end - begin), usually, out);
    if (first > 0 && first < out.blocks.size()) join_interrupted(out.blocks, first);
    begin = end;
  }
}

}  // namespace

BlockSequence plain_text_blocks(const std::string& text) {
  BlockSequence out;
  std::vector<TextLine> lines = text_lines(text);
  drop_page_furniture(lines, out.dropped);
  if (is_double_spaced(lines)) close_up(lines);
  unmix_columns(lines);
  append_blocks(lines, out);
  for (Block& block : out.blocks) read_emphasis_signs(block.text);
  join_broken_words(out);
  std::stable_sort(out.dropped.begin(), out.dropped.end(),
                   [](const DroppedText& a, const DroppedText& b) { return a.line < b.line; });
  return out;
}

}  // namespace osint
