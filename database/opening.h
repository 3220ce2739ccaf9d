// SPDX-License-Identifier: GPL-2.0-or-later
// Opening databases, for reading and for writing.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

#include "base/result.h"

namespace osint {

// --db, else $OSINT_SEARCH_DB, else $XDG_DATA_HOME/osint-search/db, else ~/.local/share/osint-search/db.
std::string default_database_path();

// Whether a folder holds a database at all.
bool holds_database(const std::string& path);

// Fails, with the way out, where a folder holds none or may not be read.
Result<void> check_database_there(const std::string& path);

// Opens for reading, as one, local databases (folders) and remote ones ("host:port"); refuses what is
// not a database of this program and versions it cannot read, and says how to make one. A single one is
// opened as itself (a set of one has fewer abilities). `families_complete`, where given, tells whether each has its
// families as synonyms: a remote one never shows them. `warnings` gets the version_warning() of each.
Result<Xapian::Database> open_databases(const std::vector<std::string>& paths,
                                        bool* families_complete = nullptr,
                                        std::vector<std::string>* warnings = nullptr);

// Opens for writing, creating the folder and the database where there is none (or a stillborn one) and recording the
// versions. ErrorKind::busy when another process holds the lock, another error when it may not be written.
Result<Xapian::WritableDatabase> open_writable_database(const std::string& path);

}  // namespace osint
