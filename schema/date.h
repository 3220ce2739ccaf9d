// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that may lack a day, or a day and a month (ISO 8601: 2018, 2018-09, 2018-09-10).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace osint {

// Dates compare by year, month and day; an unknown part comes before every known one.
struct PartialDate {
  int year = 0;   // 1..9999
  int month = 0;  // 1..12; 0 if unknown
  int day = 0;    // 1..31; 0 if unknown
  auto operator<=>(const PartialDate&) const = default;
};

// Returns whether the proleptic Gregorian calendar has this date. A day without a month does not exist.
bool exists(const PartialDate& date);

// Reads exactly "YYYY", "YYYY-MM" or "YYYY-MM-DD". Returns nullopt for any other form and for dates that do
// not exist.
std::optional<PartialDate> parse_iso_date(std::string_view text);

// The inverse of parse_iso_date(). `date` must exist, here and below.
std::string iso_text(const PartialDate& date);

// "10 September 2018", "September 2018" or "2018": the day-first form that The Chicago Manual of Style
// permits.
std::string long_text(const PartialDate& date);

// "September 10, 2018", "September 2018" or "2018": the form that Chicago prescribes for bibliographies.
std::string month_first_text(const PartialDate& date);

// `month` is 1..12.
int days_in_month(int year, int month);

}  // namespace osint
