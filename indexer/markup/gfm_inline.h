// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the inlines of a Markdown block: its text, and the marks on it.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/marked_text.h"
#include "schema/reading_remarks.h"

struct cmark_node;

namespace osint {

// The text of a block, and what is left out of it.
struct FlatText {
  std::vector<MarkedText> parts;  // several if the block has empty lines (<br><br>); none is blank
  std::string note;               // "1" if the block begins with that as a superscript, which marks a note
  bool image = false;             // the whole text is the description of an image
  std::vector<Warning> warnings;
  std::vector<DroppedText> dropped;  // images without a description, and comments
};

// `block` must be a paragraph, a heading or a cell of a table; `line` is its line in the file. Line breaks
// become '\n', a <br> becomes added_line_end (text_edits.h), and other white space becomes a blank. Tags of
// HTML are removed, but their content stays. Superscript numbers become "[1]". Emphasis, bold type and links
// are marked, whether Markdown or HTML sets them off.
FlatText flat_text(cmark_node* block, int line);

}  // namespace osint
