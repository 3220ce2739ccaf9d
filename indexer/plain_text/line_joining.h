// SPDX-License-Identifier: GPL-2.0-or-later
// Puts together what line ends and page borders part: words with a hyphen, sentences.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/blocks/block.h"

namespace osint {

// Joins words that a hyphen breaks at a line's end: "de-\nvelopment of" becomes "development\nof". The hyphen stays
// where the other words of the sequence, or the word itself, say that it belongs there: "state-\nowned plant" becomes
// "state-owned\nplant". Addresses stay as they are, hyphen and line end. Removes all soft hyphens.
void join_broken_words(BlockSequence& sequence);

// Appends block `at` to the block before where that leaves a sentence unfinished that goes on in it.
// Returns whether it did.
bool join_interrupted(std::vector<Block>& blocks, std::size_t at);

}  // namespace osint
