// SPDX-License-Identifier: GPL-2.0-or-later
// Commentaries out of the database: by document, by id.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

#include "base/result.h"
#include "database/open_database.h"
#include "schema/commentary.h"

namespace osint {

// `document` is one of the database. Fails where the record is damaged. Throws Xapian::Error, as does all below.
Result<Commentary> read_commentary(const OpenDatabase& database, const Xapian::Document& document);

// ErrorKind::not_found where no commentary has that id.
Result<Commentary> commentary_of_id(const OpenDatabase& database, const std::string& id);

// Ids that hold this one, whatever the case, or differ by two letters at most: the nearest three.
std::vector<std::string> ids_like(const Xapian::Database& database, const std::string& id);

}  // namespace osint
