// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the quotations in a Source line, one of which is the title.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/text_range.h"

namespace osint {

// `all` includes the quotation marks; `inner` does not.
struct Quoted {
  Range all;
  Range inner;
  bool book = false;    // in 《》, which also set off names of publications
  bool placed = false;  // where a title may begin: at the beginning or after punctuation
};

// Returns the outermost quotations, in the order of the text. Single quotation marks count only if there are
// no others.
std::vector<Quoted> find_quoted(std::string_view text);

}  // namespace osint
