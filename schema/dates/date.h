// SPDX-License-Identifier: GPL-2.0-or-later
// Dates that may lack a day, or a day and a month (ISO 8601: 2018, 2018-09, 2018-09-10), and seasons of a year
// (ISO 8601-2: 2018-21). date_span.h has the spans between two dates.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace osint {

// Dates compare by year, month and day; an unknown part comes before every known one.
struct PartialDate {
  int year = 0;    // 1..9999
  int month = 0;   // 1..12; 0 if unknown
  int day = 0;     // 1..31; 0 if unknown
  int season = 0;  // 21 spring, 22 summer, 23 autumn, 24 winter; then month and day are 0
  auto operator<=>(const PartialDate&) const = default;
};

inline constexpr int first_season = 21;
inline constexpr int last_season = 24;

// Returns whether the proleptic Gregorian calendar has this date. A day without a month does not exist, nor
// does a month in a season.
bool exists(const PartialDate& date);

// Reads exactly "YYYY", "YYYY-MM" or "YYYY-MM-DD". Returns nullopt for any other form and for dates that do
// not exist, seasons among them.
std::optional<PartialDate> parse_iso_date(std::string_view text);

// The inverse of parse_iso_date(); a season is "2018-21". `date` must exist, here and below.
std::string iso_text(const PartialDate& date);

// "10 September 2018", "September 2018", "Spring 2018" or "2018": the day-first form that The Chicago Manual of Style
// permits.
std::string long_text(const PartialDate& date);

// "September 10, 2018", "September 2018", "Spring 2018" or "2018": the form that Chicago prescribes for bibliographies.
std::string month_first_text(const PartialDate& date);

// "March", "Spring"; "" for a year alone.
std::string_view month_text(const PartialDate& date);

// Returns the first and the last day that the date may mean, as YYYYMMDD. The months of a season differ from
// one hemisphere, calendar and publisher to another. Here a season has each month that the north counts to it:
// spring March to June, summer June to September, autumn September to December. Winter may be at either end
// of its year, so it has the whole year.
int first_day(const PartialDate& date);
int last_day(const PartialDate& date);

// `month` is 1..12.
int days_in_month(int year, int month);

}  // namespace osint
