// SPDX-License-Identifier: GPL-2.0-or-later
// The files of a database. Xapian takes a table whose file is missing for an empty one: a phrase would then be found wherever
// its words are, and records would be empty.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// Fails where the folder of a database or a table in it may not be read: Xapian takes a table that it cannot open for an
// empty one.
Result<void> check_readable(const std::string& path);

// Before it is opened: fails where a file is no regular one (to open a pipe might take for ever), or a table lacks blocks that the
// last commit uses. What a file holds beyond them, as after a loss of power, does not matter.
Result<void> check_table_files(const std::string& path);

// Of a database of this program: fails where a table has no file.
Result<void> check_tables_complete(const std::string& path);

// Makes empty files for the tables that a database will have, but has not yet: Xapian makes each when it first writes to
// it, and after a loss of power a commit could be there without the name of one.
Result<void> make_table_files(const std::string& path);

}  // namespace osint
