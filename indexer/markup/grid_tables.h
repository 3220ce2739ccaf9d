// SPDX-License-Identifier: GPL-2.0-or-later
// Removes the lines of drawn tables, as pandoc writes them: grids of "+-----+" and "| text |", and line
// blocks of "| text".
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the text with the same number of lines. A frame with one column leaves only its text. In a row of
// several columns, the cells become paragraphs, separated by "<br><br>", in the first line of the row. GitHub
// tables ("|---|---|") and fenced code blocks stay as they are.
std::string without_grids(std::string_view text);

}  // namespace osint
