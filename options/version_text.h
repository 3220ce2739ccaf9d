// SPDX-License-Identifier: GPL-2.0-or-later
// What --version prints.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// The program's version, those of Xapian, ICU and Unicode, and of what the programs write: schema and analysis of
// databases, and JSON.
std::string version_text(std::string_view program);

}  // namespace osint
