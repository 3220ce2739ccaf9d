// SPDX-License-Identifier: GPL-2.0-or-later
// Cells of tables in CSV (RFC 4180). Pure.
#pragma once

#include <string>

namespace osint {

// The text as a cell, in quotes where it has to be. A text that a spreadsheet would calculate gets an apostrophe before it.
std::string csv_field(const std::string& text);

}  // namespace osint
