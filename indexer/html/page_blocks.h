// SPDX-License-Identifier: GPL-2.0-or-later
// A page's elements -> blocks with marks.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/html/html_tree.h"

namespace osint {

// - A <div> with text is a paragraph, <br><br> ends one, a single <br> ends a line.
// - A row of a table is an item, its cells with " | " between; a table that only places its texts is seen through.
// - References to notes are text, "[^1]"; the notes are paragraphs with `footnote`.
// - A caption, and the description of an image without one, are blocks with `image`.
// - What `omitted` names (omissions() of main_text.h) is in `dropped`.
BlockSequence page_blocks(const HtmlTree& tree, const std::vector<std::string_view>& omitted);

}  // namespace osint
