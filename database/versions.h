// SPDX-License-Identifier: GPL-2.0-or-later
// The versions of programs and formats that a database was made with.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <xapian.h>

#include "base/result.h"

namespace osint {

// The versions a program of this build would record: metadata key -> value.
std::map<std::string, std::string> current_versions();

// What is said of a Xapian database without the versions that osint-index writes first of all.
std::string not_of_osint_index(const std::string& path);

// Fails, with the way out, where this program cannot read the database at `path`: another schema or analysis, or none.
// Throws Xapian::Error.
Result<void> check_versions(const Xapian::Database& database, const std::string& path);

// What to say of one database that another ICU or Unicode made its terms, empty where none did. `path` names it. What is
// recorded is of the day it was created, for terms of that day stay in it whatever is added. Throws Xapian::Error.
std::string version_warning(const Xapian::Database& database, std::string_view path);

}  // namespace osint
