// SPDX-License-Identifier: GPL-2.0-or-later
// Measures how much text each part of a page has.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/html/html_tree.h"

namespace osint {

// The text of an element and everything within it, in bytes without white space. Omitted parts do not count.
struct Weight {
  std::uint32_t text = 0;
  std::uint32_t linked = 0;  // the part of `text` in links to other pages
  std::uint32_t prose = 0;   // the part of `text` that is in stretches of sentence length and not linked
  std::uint32_t links = 0;   // the number of links to other pages
  std::uint32_t titles = 0;  // the number of <h1>
};

// Returns one weight for each node. `omitted` is the result of omissions().
std::vector<Weight> weights(const HtmlTree& tree, const std::vector<std::string_view>& omitted);

}  // namespace osint
