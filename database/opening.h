// SPDX-License-Identifier: GPL-2.0-or-later
// Finds out where a database lies and whether it is there, and opens it for writing. open_database.h opens for reading.
#pragma once

#include <string>
#include <xapian.h>

#include "base/result.h"

namespace osint {

// --db, else $OSINT_SEARCH_DB, else $XDG_DATA_HOME/osint-search/db, else ~/.local/share/osint-search/db.
std::string default_database_path();

// Whether a folder holds a database at all.
bool holds_database(const std::string& path);

// Fails, with the way out, where a folder holds none or may not be read.
Result<void> check_database_there(const std::string& path);

// Opens for writing, creating the folder and the database where there is none (or a stillborn one) and recording the
// versions. ErrorKind::busy when another process holds the lock, another error when it may not be written.
Result<Xapian::WritableDatabase> open_writable_database(const std::string& path);

}  // namespace osint
