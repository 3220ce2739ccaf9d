// SPDX-License-Identifier: GPL-2.0-or-later
// The value of date: in a query: a year, month or day, a range of them open at either end, a time
// back from today, or none.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "schema/date.h"

namespace osint {

struct DateRange {
  int first = 0;         // YYYYMMDD, inclusive
  int last = 99991231;   // YYYYMMDD, inclusive
  bool undated = false;  // date:none
  bool operator==(const DateRange&) const = default;
};

struct DateRangeError {
  std::string message;
  std::size_t offset = 0;  // byte of the text
};

// What a date in a query may look like, for messages.
inline constexpr std::string_view date_forms =
    "a date is 2018, 2018-09, 2018-09-10, a range 2018-01..2018-06, 2018.. or ..2018, a time back from today "
    "90d.. "
    "(d, w, m, y), or none";

// Any of these forms. An error for anything else, for days no calendar has and for ranges that end before they
// begin. `today` is where relative ones count from.
tl::expected<DateRange, DateRangeError> parse_date_range(std::string_view text, const PartialDate& today);

// Whether a date as precise as its source gives it lies wholly within the range.
bool contains(const DateRange& range, const PartialDate& date);

PartialDate today_utc();

}  // namespace osint
