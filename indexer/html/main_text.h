// SPDX-License-Identifier: GPL-2.0-or-later
// Which parts of a page are its text, and which are the site's: navigation, "Share this", comments of readers.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/html/html_tree.h"

namespace osint {

// How much of a page is looked for.
enum class Extent {
  main_text,  // of a page of a site
  all_text,   // what a reader sees: a mail has no navigation to leave out
};

// For each node why it and all within are left out; empty where they are not, or where a node above says it.
std::vector<std::string_view> omissions(const HtmlTree& tree, Extent extent);

}  // namespace osint
