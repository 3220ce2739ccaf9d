// SPDX-License-Identifier: GPL-2.0-or-later
// The form in which every reader hands a file on: its blocks in reading order, each with the marks that its format
// gives it. A reader does not decide what a block is; indexer/structure does.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/marked_text.h"
#include "schema/reading_remarks.h"

namespace osint {

enum class BlockKind {
  heading,
  paragraph,
  quote,    // a block quote
  item,     // of a list, or a row of a table
  literal,  // code or HTML: kept as it is written
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  MarkedText text;        // '\n' where the file ends a line, otherwise single blanks; never empty
  int level = 0;          // of a heading: 1 to 6; else 0
  int page = 0;           // 1-based; 0 where the format has no pages
  double size = 1;        // of the letters, relative to the file's body text
  std::string number;     // what a list item or a footnote is numbered with: "1", "^a"; else empty
  bool image = false;     // an image's description
  bool footnote = false;  // the text of a footnote
  std::vector<Warning> warnings;
};

struct BlockSequence {
  std::vector<Block> blocks;
  std::vector<DroppedText> dropped;  // what the reader left out, in order of lines
};

}  // namespace osint
