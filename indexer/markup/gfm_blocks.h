// SPDX-License-Identifier: GPL-2.0-or-later
// Markdown, as people and converters write it, -> its blocks. Pure.
#pragma once

#include <string>

#include "indexer/blocks/block.h"

namespace osint {

// The blocks of a text that is valid UTF-8 and that check_markdown() has let pass, in the order of the file.
// - A cell of a table is an item, so is a list's; `number` is the list's as it is written; four digits are
//   text ("2018. A good year").
// - A note ("[^1]: ...", "[1]: ...") is a paragraph with `footnote`, where it stands. Its references are text: "[^1]".
// - HTML gives its text alone. Code is literal, unless it is prose that is indented.
// - `dropped` has what says nothing of the text: images without descriptions, comments.
BlockSequence gfm_blocks(const std::string& text);

}  // namespace osint
