// SPDX-License-Identifier: GPL-2.0-or-later
// Reads Markdown as people and converters write it (GitHub Flavored Markdown, parsed by cmark-gfm).
#pragma once

#include <string>

#include "indexer/blocks/block.h"

namespace osint {

// Returns the blocks of a text, in the order of the file. The text must be valid UTF-8 and must have passed
// check_markdown().
// - Items of lists and cells of tables are items. `number` is the number of a list item as written; a number
//   of four digits is text ("2018. A good year").
// - A note ("[^1]: ...", "[1]: ...") is a paragraph with `footnote`, at its place in the file. References to
//   it are text: "[^1]".
// - Only the text of HTML is kept. Code is literal, unless it is indented prose.
// - `dropped` holds images without descriptions and comments.
BlockSequence gfm_blocks(const std::string& text);

}  // namespace osint
