// SPDX-License-Identifier: GPL-2.0-or-later
// Turns the elements of a page into blocks with marks.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/html/html_tree.h"

namespace osint {

// The rules are:
// - A <div> with text is a paragraph. <br><br> ends a paragraph, a single <br> ends a line.
// - A row of a data table is an item, with " | " between its cells. Tables that only place text on the page
//   are ignored, and their cells are read as blocks.
// - References to notes are text, "[^1]". The notes are paragraphs with `footnote`.
// - Captions, and the descriptions of images without one, are blocks with `image`.
// - The nodes that `omitted` names (omissions() in main_text.h) are in `dropped`.
BlockSequence page_blocks(const HtmlTree& tree, const std::vector<std::string_view>& omitted);

}  // namespace osint
