// SPDX-License-Identifier: GPL-2.0-or-later
// Distinguishes tables that hold data from tables that only place text on the page.
#pragma once

#include <pugixml.hpp>

namespace osint {

// Returns true if each row of the table, in a .docx or .odt file, says one thing. It does not if the table
// has a single column, contains another table or a list, or has cells with several paragraphs or a long text.
// The check ends at the first inner table, so that nested tables do not take quadratic time.
bool is_data_table(pugi::xml_node table);

}  // namespace osint
