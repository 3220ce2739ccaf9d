// SPDX-License-Identifier: GPL-2.0-or-later
// Tables that hold data, and tables that only place texts on the page.
#pragma once

#include <pugixml.hpp>

namespace osint {

// Whether each row of a table, of a .docx or an .odt, says one thing. It does not where the table has one column, another
// table or a list within, or cells of several paragraphs or of a long text. Ends at the first table within, so that tables
// within tables do not take time with the square of their number.
bool is_data_table(pugi::xml_node table);

}  // namespace osint
