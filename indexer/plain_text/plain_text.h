// SPDX-License-Identifier: GPL-2.0-or-later
// Reads plain text, as people save it and as converters of PDF write it. It is not interpreted as Markdown.
#pragma once

#include <string>

#include "indexer/blocks/block.h"

namespace osint {

// Returns the blocks of a text, which must be valid UTF-8; never fails. Blocks are paragraphs, or headings if
// a title is written "# Title" or underlined with "===". Columns side by side follow each other, words that
// are broken at line ends are joined, and page furniture is in `dropped`. Takes time linear in the size of
// the text.
BlockSequence plain_text_blocks(const std::string& text);

}  // namespace osint
