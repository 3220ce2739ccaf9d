// SPDX-License-Identifier: GPL-2.0-or-later
// A range of dates -> the date terms of a database within it.
#pragma once

#include <string>
#include <vector>
#include <xapian.h>

#include "searcher/query/date_range.h"

namespace osint {

// Whole years and months by their own terms, so that dates without day or month count when all of them
// lies within the range. Throws Xapian::Error.
std::vector<std::string> date_terms(const Xapian::Database& database, const DateRange& range);

}  // namespace osint
