// SPDX-License-Identifier: GPL-2.0-or-later
// Paragraphs of a PDF file -> blocks: which are headings, of what level, and which are list items.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/blocks/block.h"
#include "indexer/pdf/paragraph_finder.h"

namespace osint {

// Letters and digits in lower case, to compare titles.
std::string title_letters(std::string_view title);

// `outline`: title_letters() of the file's bookmarks. Lines are left to the caller.
std::vector<Block> blocks_of(const std::vector<Paragraph>& paragraphs, const Typography& typography,
                             const std::set<std::string>& outline);

}  // namespace osint
