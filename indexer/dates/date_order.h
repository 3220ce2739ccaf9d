// SPDX-License-Identifier: GPL-2.0-or-later
// Finds out which number of 9/10/2018 is the month, from other dates of the same file.
#pragma once

#include <string_view>

namespace osint {

enum class DateOrder { unknown, day_first, month_first };

// What the dates of a text show: how many have a number above 12 where only a day can stand.
struct DateOrderCounts {
  unsigned day_first = 0;
  unsigned month_first = 0;
};
void count_date_order(std::string_view text, DateOrderCounts& counts);

// Returns the order that all counted dates have; `unknown` if there are none or they differ.
DateOrder date_order(const DateOrderCounts& counts);

}  // namespace osint
