// SPDX-License-Identifier: GPL-2.0-or-later
// A range of dates -> the date terms of a database within it.
#pragma once

#include <xapian.h>

#include "searcher/date_range.h"

namespace osint {

// Whole years and months by their own terms, so that dates without day or month count when all of them
// lies within the range. Throws Xapian::Error.
Xapian::Query date_query(const Xapian::Database& database, const DateRange& range);

}  // namespace osint
