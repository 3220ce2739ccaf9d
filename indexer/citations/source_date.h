// SPDX-License-Identifier: GPL-2.0-or-later
// Text for people -> the dates in it, in the forms in which sources are cited.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "schema/date.h"

namespace osint {

enum class DateProblem {
  none,
  impossible,  // 31 February 2018
  ambiguous,   // 9/10/2018
};

struct FoundDate {
  std::size_t begin;  // bytes
  std::size_t end;
  PartialDate date;  // meaningless where there is a problem
  DateProblem problem;
  bool range = false;  // 27-28 August 2018: `date` is its last day or month
};

// In order, none within another: 10 September 2018, September 10th, 2018, Sept. 10, 2018, September 2018,
// 2018, 2018-09-10, 2018-09, 10.09.2018 (day first), 13/9/2018, 2018年9月10日 (also in full-width digits and
// numerals), 14SEP18, 3 Mar 18, 9/14/18, 14 сентября 2018 г. and the like in some further languages, and ranges of
// days or months.
std::vector<FoundDate> find_dates(std::string_view text);

// The date that is all of the text, but for a weekday before it. A range is none.
std::optional<PartialDate> whole_date(std::string_view text);

}  // namespace osint
