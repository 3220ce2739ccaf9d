// SPDX-License-Identifier: GPL-2.0-or-later
// Running heads and feet, page numbers, notices such as "Continued on page 5": text that pages carry and nobody says.
#pragma once

#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/plain_text/text_line.h"

namespace osint {

// Moves page furniture from the lines to `dropped`: the line becomes blank, the next one `apart`.
void drop_page_furniture(std::vector<TextLine>& lines, std::vector<DroppedText>& dropped);

// The same for blocks, of any format. Where a page border interrupted a sentence, its halves become one block.
void drop_page_furniture(BlockSequence& sequence);

}  // namespace osint
