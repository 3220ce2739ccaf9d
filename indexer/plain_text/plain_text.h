// SPDX-License-Identifier: GPL-2.0-or-later
// Plain text, as people save it and converters of PDF write it -> its blocks. It is not read as Markdown.
#pragma once

#include <string>

#include "indexer/blocks/block.h"

namespace osint {

// `text` is valid UTF-8. Never fails. Blocks are paragraphs, or headings where a title is written "# Title" or
// underlined with ===. Columns side by side follow one another, words broken at line ends are whole again, and what
// pages repeat is in `dropped`. The time is linear in the size of the text.
BlockSequence plain_text_blocks(const std::string& text);

}  // namespace osint
