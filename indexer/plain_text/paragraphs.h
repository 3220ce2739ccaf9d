// SPDX-License-Identifier: GPL-2.0-or-later
// Lines of plain text -> paragraphs, by blank lines, indentation and the width of the lines.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/blocks/block.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

// How lines end: at one width wherever the words happen to be, or where paragraphs end.
struct LineEnds {
  bool wrapped = false;
  int width = 0;           // columns of a full line
  std::size_t breaks = 0;  // line ends between two lines that the figures rest on

  bool has_room_after(const TextLine& line, const TextLine& next) const;
};

// Those of the lines that go across the page.
LineEnds line_ends(std::span<const TextLine> lines);

// Appends the blocks of one flow: lines that are read one after the other, as those of a page or of a column. A flow
// of few lines is divided as the file's lines `usually` are. Rules go to `dropped`.
void append_paragraphs(std::span<const TextLine> flow, const LineEnds& usually, BlockSequence& out);

}  // namespace osint
