// SPDX-License-Identifier: GPL-2.0-or-later
// Limits on the markup of a file. A parser's tree takes some hundred bytes for each sign of markup, and a few
// forms of Markdown take the parser time quadratic in their length.
#pragma once

#include <string_view>

#include "base/result.h"

namespace osint {

// The number of signs of markup and line breaks in a file.
inline constexpr std::size_t max_markup_signs = 400'000;
// The number of "![" in a file. The parser goes over their brackets again at each link.
inline constexpr std::size_t max_images = 10'000;
// The nesting depth of lists. The parser goes through all open lists at each blank line.
inline constexpr std::size_t max_list_depth = 50;

// The number of table cells in a file. The parser fills up short rows.
inline constexpr std::size_t max_table_cells = 200'000;
// The number of columns of a table. The parser goes through the cells of a row again for each cell.
inline constexpr std::size_t max_table_columns = 1000;

// Fail if a limit is exceeded, with the line if a single line exceeds it.
Result<void> check_markdown(std::string_view text);
Result<void> check_xml(std::string_view text);

}  // namespace osint
