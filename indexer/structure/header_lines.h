// SPDX-License-Identifier: GPL-2.0-or-later
// Reads headers of translated articles: lines "SOURCE: ...", "DATE: ...", "TITLE: ...", then "TEXT: ...".
#pragma once

#include <vector>

#include "indexer/blocks/marked_text.h"
#include "indexer/dates/date_order.h"

namespace osint {

struct Unit;

// Returns true if the lines of a paragraph hold such a header: a source and a title, or one of these with
// both a date and a text.
bool has_header_lines(const MarkedText& text);

// Joins the units of each header into one and puts its citation into `header`. The text after "TEXT:" stays a
// unit of its own. `order` is that of dates like 9/10/2018.
void join_headers(std::vector<Unit>& units, DateOrder order);

}  // namespace osint
