// SPDX-License-Identifier: GPL-2.0-or-later
// Tables drawn with lines, "+-----+" and "| text |", and lines kept apart by bars, "| text", as pandoc writes them.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// The same text with as many lines. Of a frame of one column the text alone stays; of a row of several columns each
// cell becomes a paragraph ("<br><br>" between them) in the row's first line. Tables of GitHub ("|---|---|") stay.
// Blocks of code between fences, too.
std::string without_grids(std::string_view text);

}  // namespace osint
