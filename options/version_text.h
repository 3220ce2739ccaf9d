// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the text of --version.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the versions of the program, of Xapian, ICU and Unicode, and of what the programs write: the schema
// and the analysis of databases, and JSON.
std::string version_text(std::string_view program);

}  // namespace osint
