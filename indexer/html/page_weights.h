// SPDX-License-Identifier: GPL-2.0-or-later
// How much text each part of a page has.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/html/html_tree.h"

namespace osint {

// Of an element with all within, in bytes without white space. What is omitted counts nothing.
struct Weight {
  std::uint32_t text = 0;
  std::uint32_t linked = 0;  // of that, in links to other pages
  std::uint32_t prose = 0;   // of that, in stretches as long as a sentence that are no links
  std::uint32_t links = 0;   // how many
  std::uint32_t titles = 0;  // <h1>
};

// One for each node. `omitted` as omissions() gives it.
std::vector<Weight> weights(const HtmlTree& tree, const std::vector<std::string_view>& omitted);

}  // namespace osint
