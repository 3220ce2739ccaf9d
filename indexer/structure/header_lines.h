// SPDX-License-Identifier: GPL-2.0-or-later
// Headers of translated articles: lines "SOURCE: ...", "DATE: ...", "TITLE: ...", then "TEXT: ...".
#pragma once

#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

struct Unit;

// Whether lines of such a header stand in a paragraph: at least two of source, title, date and text, one of them the
// source or the title.
bool has_header_lines(const MarkedText& text);

// Joins the units of each such header into one, with the citation in `header`; the text after "TEXT:" stays a unit.
void join_headers(std::vector<Unit>& units);

}  // namespace osint
