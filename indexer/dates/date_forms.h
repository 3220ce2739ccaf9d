// SPDX-License-Identifier: GPL-2.0-or-later
// The forms of a date, one function each, for find_dates(). Each looks for its form at the cursor, and returns
// a date whose `begin` is not set.
#pragma once

#include <optional>

#include "indexer/dates/date_cursor.h"
#include "indexer/dates/date_order.h"
#include "indexer/dates/found_date.h"

namespace osint::date_form {

using Found = std::optional<FoundDate>;

Found chinese(DateCursor cursor);     // 2018年9月10日, 2018年3-4月, 民國107年, 2018년 9월
Found year_first(DateCursor cursor);  // 2018-09-10, 2018/9/10, 2018.09.10, 2018. 9. 10., 2018-09
Found year_last(DateCursor cursor, DateOrder order);  // 10.09.2018, 9/14/2018, 9/14/18
Found day_month(DateCursor cursor);                   // 10 September 2018, 10 de septiembre de 2018, 10SEP18
Found month_day(DateCursor cursor);                   // September 10, 2018, September 2018
Found season(DateCursor cursor);                      // Spring 2018, Winter 2017-2018
// 27-28 August 2018, 28 August - 2 September 2018, August/September 2018, August 27-28, 2018, Spring-Summer 2018
Found range(DateCursor cursor, DateOrder order);
Found years(DateCursor cursor);  // 2017-2018, 2017-18, 2017/18

// Makes a range of its first date and the date after the joint, which states the year. A first date without a
// year is of the same year, or of the year before where it would come later.
Found joined(PartialDate first, const Found& last);

FoundDate found(std::size_t end, PartialDate date, DateProblem problem = DateProblem::none);

}  // namespace osint::date_form
