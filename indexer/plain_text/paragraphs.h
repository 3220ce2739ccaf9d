// SPDX-License-Identifier: GPL-2.0-or-later
// Divides lines of plain text into paragraphs, by blank lines, indentation and the width of the lines.
#pragma once

#include <cstddef>
#include <span>

#include "indexer/blocks/block.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

// Where lines end: at one width (wrapped), or only where paragraphs end.
struct LineEnds {
  bool wrapped = false;
  int width = 0;           // of a full line, in columns
  std::size_t breaks = 0;  // the number of line breaks that the figures rest on

  // Returns true if the first word of `next` would have fitted on `line`.
  bool has_room_after(const TextLine& line, const TextLine& next) const;
};

// Returns the figures for the lines across the page; lines of columns do not count.
LineEnds line_ends(std::span<const TextLine> lines);

// Appends the paragraphs of one flow, which is a sequence of lines that are read one after the other, such as
// a page or a column. If the flow has too few lines to tell, `usually` says how the file's lines end. Rules
// go to `out.dropped`.
void append_paragraphs(std::span<const TextLine> flow, const LineEnds& usually, BlockSequence& out);

}  // namespace osint
