// SPDX-License-Identifier: GPL-2.0-or-later
// Joins what line breaks and page breaks interrupt: hyphenated words and sentences.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/blocks/block.h"

namespace osint {

// Joins words that a hyphen breaks at the end of a line: "de-\nvelopment of" becomes "development\nof". If
// the other words of the sequence, or the word itself, show that the hyphen belongs to the word, it stays:
// "state-\nowned plant" becomes "state-owned\nplant". Addresses keep both hyphen and line break. All soft
// hyphens are removed, and so are blocks that become blank.
void join_broken_words(BlockSequence& sequence);

// Appends block `at` to the block before it if the earlier one ends in the middle of a sentence that the
// later one continues. `at` must be at least 1. Returns true if the blocks were joined.
bool join_interrupted(std::vector<Block>& blocks, std::size_t at);

}  // namespace osint
