// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the value of date: in a query.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "schema/dates/date_span.h"

namespace osint {

// The days from `first` to `last`, or no date at all.
struct DateRange {
  int first = 0;         // YYYYMMDD, inclusive
  int last = 99991231;   // YYYYMMDD, inclusive
  bool undated = false;  // date:none; `first` and `last` are then 0
  bool operator==(const DateRange&) const = default;
};

struct DateRangeError {
  std::string message;
  std::size_t offset = 0;  // byte of the text
};

// Describes the accepted forms, for messages.
inline constexpr std::string_view date_forms =
    "a date is 2018, 2018-09, 2018-09-10, a range 2018-01..2018-06, 2018.. or ..2018, a time back from today "
    "90d.. "
    "(d, w, m, y), or none";

// Parses any of these forms. Fails for other text, for dates that do not exist, and for ranges that end
// before they begin. `today` is a full date from which relative dates count.
tl::expected<DateRange, DateRangeError> parse_date_range(std::string_view text, const PartialDate& today);

// Returns whether a date lies entirely within the range. For a date without a day or month, all days of that
// month or year must.
bool contains(const DateRange& range, const PartialDate& date);

// Returns whether the days from `first` to `last` (YYYYMMDD) and those of the range have one in common.
bool overlaps(const DateRange& range, int first, int last);

// Returns whether a query for the range finds the date: a single date if it lies within the range, a span of
// dates or a season if any day of it does (date.h says which days a season has).
bool matches(const DateRange& range, const DateSpan& span);

PartialDate today_utc();

}  // namespace osint
