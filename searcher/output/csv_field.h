// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the cells of CSV tables (RFC 4180).
#pragma once

#include <string>

namespace osint {

// Returns the text, made printable, as a cell; it is quoted if necessary. An apostrophe is put before text
// that a spreadsheet would take for a formula.
std::string csv_field(const std::string& text);

}  // namespace osint
