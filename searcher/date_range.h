// SPDX-License-Identifier: GPL-2.0-or-later
// The value of date: in a query: a year, month or day, a range of them open at either end, a time
// back from today, or none.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/date.h"

namespace osint {

struct DateRange {
  int first = 0;         // YYYYMMDD, inclusive
  int last = 99991231;   // YYYYMMDD, inclusive
  bool undated = false;  // date:none
  bool operator==(const DateRange&) const = default;
};

// 2018 | 2018-09 | 2018-09-10 | A..B | A.. | ..B | 90d.. | 2w.. | 3m.. | 1y.. | none; nullopt for anything else,
// for days no calendar has and for ranges that end before they begin. `today` is where relative ones count from.
std::optional<DateRange> parse_date_range(std::string_view text, const PartialDate& today);

// Whether a date as precise as its source gives it lies wholly within the range.
bool contains(const DateRange& range, const PartialDate& date);

PartialDate today_utc();

}  // namespace osint
