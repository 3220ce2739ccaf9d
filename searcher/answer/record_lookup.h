// SPDX-License-Identifier: GPL-2.0-or-later
// Commentaries out of the database: by document, by id.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

#include "base/result.h"
#include "schema/commentary.h"

namespace osint {

// `where` names the database in messages. Fails where the record is damaged. Throws Xapian::Error, as does all
// below.
Result<Commentary> read_commentary(const Xapian::Document& document, const std::string& where);

// ErrorKind::not_found where no commentary has that id.
Result<Commentary> commentary_of_id(const Xapian::Database& database, const std::string& id,
                                    const std::string& where);

// Ids that hold this one, whatever the case, or differ by two letters at most: the nearest three.
std::vector<std::string> ids_like(const Xapian::Database& database, const std::string& id);

}  // namespace osint
