// SPDX-License-Identifier: GPL-2.0-or-later
// What is found where a text may hold a date.
#pragma once

#include <cstddef>
#include <optional>

#include "schema/dates/date_span.h"

namespace osint {

enum class DateProblem {
  none,
  impossible,  // such as 31 February 2018
  ambiguous,   // such as 9/10/2018, where it is unclear which number is the month
};

struct FoundDate {
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;
  PartialDate date{};  // of a range, its last date; undefined if there is a problem
  DateProblem problem = DateProblem::none;
  std::optional<PartialDate> from{};  // the first date of a range such as 27-28 August 2018

  DateSpan span() const { return {from.value_or(date), date}; }
  bool is_range() const { return from.has_value(); }
  // Returns true if the date states no month, no season and no second year.
  bool is_year() const { return date.month == 0 && date.season == 0 && !from; }
};

}  // namespace osint
