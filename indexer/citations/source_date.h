// SPDX-License-Identifier: GPL-2.0-or-later
// Finds dates in text, in the forms that citations of sources use.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/date.h"

namespace osint {

enum class DateProblem {
  none,
  impossible,  // such as 31 February 2018
  ambiguous,   // such as 9/10/2018, where it is unclear which number is the month
};

struct FoundDate {
  std::size_t begin;  // in bytes
  std::size_t end;
  PartialDate date;  // undefined if there is a problem
  DateProblem problem;
  bool range = false;  // for 27-28 August 2018; `date` is then the last day or month
};

// Returns the dates in the order of the text; none overlaps another. The forms are: 10 September 2018,
// September 10th, 2018, Sept. 10, 2018, September 2018, 2018, 2018-09-10, 2018-09, 10.09.2018 (day first),
// 13/9/2018, 2018年9月10日 (also in full-width digits and numerals), 14SEP18, 3 Mar 18, 9/14/18, 14 сентября
// 2018 г. and the like in some other languages, and ranges of days or months.
std::vector<FoundDate> find_dates(std::string_view text);

// Returns the date if it is the whole text, apart from a weekday before it. Returns nullopt for ranges and
// for dates with a problem.
std::optional<PartialDate> whole_date(std::string_view text);

}  // namespace osint
