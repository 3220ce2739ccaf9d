// SPDX-License-Identifier: GPL-2.0-or-later
// What converters (pandoc, nougat, marker, html2text) add to Markdown that is neither text nor Markdown.
#pragma once

#include <string>

namespace osint {

// The same text, whose lines end with '\n', line by line without
// - lines that open or close a division: "::: {.note}", ":::"
// - attributes: "# Title {#title .unnumbered}", "[text]{.underline}", "[]{#anchor}", "![](a.png){width="3in"}"
// - signs of superscripts: "14^th^"; "night^1^" and "night\({}^{1}\)" become "night[1]"
// - tags of word processors: "<o:p>"
// - the lines of tables that are drawn (grid_tables.h)
// - a backslash for a no-break blank: "Mr.\ Marsh"
// - the quotes of TeX: ``so''
// Blocks of code between fences are left as they are.
std::string without_debris(const std::string& text);

}  // namespace osint
