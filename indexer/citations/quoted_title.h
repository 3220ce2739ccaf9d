// SPDX-License-Identifier: GPL-2.0-or-later
// A Source line's text -> what stands in quotation marks, among which the title is.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/text_range.h"

namespace osint {

struct Quoted {
  Range all;
  Range inner;
  bool book = false;    // 《》 sets off titles of publications too
  bool placed = false;  // where a title may begin: at the beginning or after punctuation
};

// In order, the outermost ones only. Single quotation marks count only where there are no others.
std::vector<Quoted> find_quoted(std::string_view text);

}  // namespace osint
