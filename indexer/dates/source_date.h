// SPDX-License-Identifier: GPL-2.0-or-later
// Finds dates in text, in the forms that citations of sources use.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "indexer/dates/date_order.h"
#include "indexer/dates/found_date.h"
#include "schema/dates/date_span.h"

namespace osint {

// Returns the dates in the order of the text; none overlaps another. The forms are: 10 September 2018,
// September 10th, 2018, Sept. 10, 2018, September 2018, 2018, 2018-09-10, 2018-09, 10.09.2018 (day first),
// 13/9/2018, 14SEP18, 3 Mar 18, 9/14/18, Spring 2018, 14 сентября 2018 г. and the like in other languages
// (date_words.h), 2018年9月10日 (also in full-width digits and numerals), 民國107年, ۱۹ شهریور ۱۳۹۷ (converted),
// and ranges of days, months, seasons or years. `order` decides about dates like 9/10/2018.
std::vector<FoundDate> find_dates(std::string_view text, DateOrder order = DateOrder::unknown);

// Returns the date or range if it is the whole text, apart from a weekday before it. EDTF is read as well.
// Returns nullopt for dates with a problem.
std::optional<DateSpan> whole_date(std::string_view text);

}  // namespace osint
