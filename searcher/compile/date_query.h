// SPDX-License-Identifier: GPL-2.0-or-later
// Translates a range of dates into terms.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/query/date_range.h"

namespace osint {

// Returns the date terms of the database that lie entirely within the range: a year's or month's own term
// counts only if the whole year or month does. Ranges and
// seasons count if any of their days does. An undated range gives prefix::undated. Throws Xapian::Error.
std::vector<std::string> date_terms(const Xapian::Database& database, const DateRange& range);

}  // namespace osint
