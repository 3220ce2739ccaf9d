// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the element that holds the main text of a page.
#pragma once

#include <vector>

#include "indexer/html/html_tree.h"
#include "indexer/html/page_weights.h"

namespace osint {

// Returns the innermost element that contains nearly all prose of the page, and its title: a <main>, an
// <article> or a <div>. `weights` are those of the tree (page_weights.h).
std::size_t main_root(const HtmlTree& tree, const std::vector<Weight>& weights);

}  // namespace osint
