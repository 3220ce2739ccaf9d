// SPDX-License-Identifier: GPL-2.0-or-later
// Distinguishes tables that hold data from tables that only place text on the page.
#pragma once

#include "indexer/html/html_tree.h"

namespace osint {

// Returns true if each row of the table says one thing. It does not if the table contains another table, has
// a single column, or has cells with several paragraphs, headings, lists or a long text.
bool is_data_table(const HtmlTree& tree, std::size_t table);

}  // namespace osint
