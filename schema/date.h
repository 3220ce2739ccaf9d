// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as precise as a source gives them (ISO 8601: 2018, 2018-09, 2018-09-10).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace osint {

struct PartialDate {
  int year = 0;   // 1..9999
  int month = 0;  // 1..12, 0 where unknown
  int day = 0;    // 1..31, 0 where unknown
  auto operator<=>(const PartialDate&) const = default;
};

// Whether the calendar (proleptic Gregorian) has such a date.
bool exists(const PartialDate& date);

// Reads exactly "YYYY", "YYYY-MM" or "YYYY-MM-DD"; nullopt when it is another form or no such date.
std::optional<PartialDate> parse_iso_date(std::string_view text);

std::string iso_text(const PartialDate& date);

// "10 September 2018", "September 2018", "2018": as The Chicago Manual of Style allows it (day first).
std::string long_text(const PartialDate& date);

// "September 10, 2018", "September 2018", "2018": as that manual has it in bibliographies.
std::string month_first_text(const PartialDate& date);

int days_in_month(int year, int month);

}  // namespace osint
