// SPDX-License-Identifier: GPL-2.0-or-later
// Bounds on what a file's markup may cost: a parser's tree takes some hundred bytes for each sign, and a few forms of
// Markdown take it time with the square of their length.
#pragma once

#include <string_view>

#include "base/result.h"

namespace osint {

// Signs of markup and line breaks of a file.
inline constexpr std::size_t max_markup_signs = 400'000;
// "![", whose brackets are gone over again at each link.
inline constexpr std::size_t max_images = 10'000;
// Lists within each other: each blank line goes through all of them.
inline constexpr std::size_t max_list_depth = 50;

// Cells of a file's tables: a row that is short gets those that it lacks.
inline constexpr std::size_t max_table_cells = 200'000;
// A parser goes through the cells of a row again for each of them.
inline constexpr std::size_t max_table_columns = 1000;

// Fails, with the line, where a bound is passed.
Result<void> check_markdown(std::string_view text);
Result<void> check_xml(std::string_view text);

}  // namespace osint
