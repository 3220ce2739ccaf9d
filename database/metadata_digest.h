// SPDX-License-Identifier: GPL-2.0-or-later
// User metadata under a digest: an entry that is lost, altered or taken from another state is noticed.
#pragma once

#include <string>
#include <xapian.h>

namespace osint {

// Sets an entry (an empty value removes it) and brings metadata::digest up to date. All writing of metadata goes through it.
// Throws Xapian::Error.
void put_metadata(Xapian::WritableDatabase& database, const std::string& key, const std::string& value);

// Of all entries as they are, to be compared with the one stored. Throws Xapian::Error.
std::string metadata_digest(const Xapian::Database& database);

}  // namespace osint
