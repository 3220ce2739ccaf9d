// SPDX-License-Identifier: GPL-2.0-or-later
// The inlines of a block of Markdown -> its text without markup.
#pragma once

#include <string>
#include <vector>

#include "indexer/blocks/marked_text.h"
#include "schema/reading_remarks.h"

struct cmark_node;

namespace osint {

// What a block says, and what it loses.
struct FlatText {
  std::vector<MarkedText> parts;  // more than one where the block has empty lines (<br><br>); none is blank
  std::string note;               // "1" where the block begins with that as a superscript: the mark of a note
  bool image = false;             // all of it is the description of an image
  std::vector<Warning> warnings;
  std::vector<DroppedText> dropped;  // images without a description, comments
};

// `block` is a paragraph, a heading or a cell of a table. Line breaks become '\n', <br> an added_line_end (text_edits.h),
// other white space a blank.
// Tags of HTML vanish, what they enclose stays; superscript numbers become "[1]". Emphasis, bold type and links are
// marked, whether Markdown or HTML sets them off.
FlatText flat_text(cmark_node* block, int line);

}  // namespace osint
