// SPDX-License-Identifier: GPL-2.0-or-later
// Removes what converters (pandoc, nougat, marker, html2text) add to Markdown that is neither text nor
// Markdown.
#pragma once

#include <string>

namespace osint {

// `text` has lines that end with '\n'. The result has the same lines, but without
// - lines that open or close a division: "::: {.note}", ":::"
// - attributes: "# Title {#title .unnumbered}", "[text]{.underline}", "[]{#anchor}",
//   "![](a.png){width="3in"}"
// - signs of superscripts: "14^th^"; "night^1^" and "night\({}^{1}\)" become "night[1]", escaped
// - tags of word processors: "<o:p>"
// - the lines of drawn tables (grid_tables.h)
// - the backslash of a no-break blank: "Mr.\ Marsh"
// - quotes in the syntax of TeX: ``so'' becomes “so”
// Fenced code blocks stay as they are.
std::string without_debris(const std::string& text);

}  // namespace osint
