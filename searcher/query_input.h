// SPDX-License-Identifier: GPL-2.0-or-later
// A query from standard input (QUERY "-").
#pragma once

#include <istream>
#include <string>

namespace osint {

// Reads a query up to the end of the input. Line ends become blanks. Reads no more than shows that the query is
// too long.
std::string read_query(std::istream& input);

}  // namespace osint
