// SPDX-License-Identifier: GPL-2.0-or-later
// Drops page furniture: running heads and feet, page numbers, notices such as "Continued on page 5".
#pragma once

#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

// Moves page furniture from the lines to `dropped`. The line becomes blank, and the next line becomes
// `apart`. Also sets `apart` after rules and page breaks.
void drop_page_furniture(std::vector<TextLine>& lines, std::vector<DroppedText>& dropped);

// The same for the blocks of any format. If furniture or a page break interrupted a sentence, its halves
// become one block.
void drop_page_furniture(BlockSequence& sequence);

}  // namespace osint
