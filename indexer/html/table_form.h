// SPDX-License-Identifier: GPL-2.0-or-later
// Tables that hold data, and tables that only place texts on the page.
#pragma once

#include "indexer/html/html_tree.h"

namespace osint {

// Whether each row of the table says one thing. It does not where a table has another one within, one column, or cells that
// hold paragraphs, headings, lists or a long text.
bool is_data_table(const HtmlTree& tree, std::size_t table);

}  // namespace osint
