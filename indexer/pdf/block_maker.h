// SPDX-License-Identifier: GPL-2.0-or-later
// Turns the paragraphs of a PDF file into blocks: decides which are headings, of what level, and which are
// list items.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/pdf/paragraph_finder.h"

namespace osint {

// Returns the letters and digits of a title, case folded, so that titles can be compared.
std::string title_letters(std::string_view title);

// `outline` holds title_letters() of the file's bookmarks. The caller sets the lines of the blocks.
std::vector<Block> blocks_of(const std::vector<Paragraph>& paragraphs, const Typography& typography,
                             const std::set<std::string>& outline);

}  // namespace osint
