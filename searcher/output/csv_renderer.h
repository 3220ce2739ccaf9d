// SPDX-License-Identifier: GPL-2.0-or-later
// Answers as tables of RFC 4180 for spreadsheets: lines end with CR LF, the first one names the columns. Pure.
#pragma once

#include <string>

#include "searcher/answer/answer.h"

namespace osint {

// A cell, in quotes where it has to be. What a spreadsheet would calculate gets an apostrophe before it.
std::string csv_field(const std::string& text);

// `named`: the answers to a file of queries, which begin with the name of the query.
std::string csv_header(bool named);

// A row: the hit, the passage that matched best, who said it, and the address of its source. `name`: that of the
// query, empty where it has none.
std::string render_csv(const Hit& hit, const Answer& answer, const std::string& name);

}  // namespace osint
