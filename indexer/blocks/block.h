// SPDX-License-Identifier: GPL-2.0-or-later
// The form in which every reader returns a file: blocks in reading order, with the properties that the file's
// format gives them. Readers do not decide what a block means; indexer/structure does.
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
  literal,  // code or HTML, kept as written
};

struct Block {
  BlockKind kind = BlockKind::paragraph;
  MarkedText text;        // '\n' where the file ends a line, otherwise single blanks; never empty
  int level = 0;          // 1 to 6 for a heading; otherwise 0
  int page = 0;           // 1-based; 0 if the format has no pages
  double size = 1;        // of the letters, relative to the file's body text
  std::string number;     // of a list item or a footnote: "1", "^a"; otherwise empty
  bool image = false;     // the text describes an image
  bool footnote = false;  // the text is that of a footnote
  std::vector<Warning> warnings;
};

struct BlockSequence {
  std::vector<Block> blocks;
  std::vector<DroppedText> dropped;  // text that the reader left out, in the order of lines
};

}  // namespace osint
