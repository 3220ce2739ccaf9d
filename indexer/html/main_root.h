// SPDX-License-Identifier: GPL-2.0-or-later
// Where the main text of a page is.
#pragma once

#include <vector>

#include "indexer/html/html_tree.h"
#include "indexer/html/page_weights.h"

namespace osint {

// The innermost element that has nearly all of the page's prose and its title: a <main> or <article>, or a <div>.
std::size_t main_root(const HtmlTree& tree, const std::vector<Weight>& weights);

}  // namespace osint
