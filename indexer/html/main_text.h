// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which parts of a page are its text and which belong to the site: navigation, buttons to share,
// readers' comments.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/html/html_tree.h"

namespace osint {

// How much of a page is wanted.
enum class Extent {
  main_text,  // only the main text of a page of a site
  all_text,   // everything that a reader sees: a mail has no navigation to leave out
};

// Returns for each node why it is left out with everything within it. The reason is empty if the node is
// kept, or if a node above it is left out.
std::vector<std::string_view> omissions(const HtmlTree& tree, Extent extent);

}  // namespace osint
