// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify/finder.h"

#include "base/utf8.h"
#include "database/opening.h"

namespace osint {

std::string Finder::valid(const std::string& text) { return repaired_utf8(text); }

Xapian::Database Finder::open(const std::string& path) const {
  auto database = open_databases({path});
  if (!database) {
    const Error& error = database.error();
    throw Finding{"database", error.message, error.kind == ErrorKind::shortage};
  }
  return std::move(*database);
}

}  // namespace osint
