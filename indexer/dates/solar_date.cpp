// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/solar_date.h"

#include <chrono>
#include <memory>
#include <unicode/calendar.h>
#include <unicode/locid.h>
#include <unicode/timezone.h>

namespace osint {

namespace {

std::unique_ptr<icu::Calendar> solar_calendar(int year, int month) {
  if (year < 1300 || year > 1499 || month < 1 || month > 12) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> out(icu::Calendar::createInstance(
      icu::TimeZone::getGMT()->clone(), icu::Locale("fa@calendar=persian"), status));
  if (U_FAILURE(status) != 0) return nullptr;
  out->clear();
  out->set(year, month - 1, 1);
  return out;
}

}  // namespace

int days_in_solar_month(int year, int month) {
  const auto calendar = solar_calendar(year, month);
  UErrorCode status = U_ZERO_ERROR;
  const int days = calendar ? calendar->getActualMaximum(UCAL_DAY_OF_MONTH, status) : 0;
  return U_FAILURE(status) != 0 ? 0 : days;
}

std::optional<PartialDate> gregorian_of_solar(int year, int month, int day) {
  if (day < 1 || day > days_in_solar_month(year, month)) return std::nullopt;
  const auto calendar = solar_calendar(year, month);
  UErrorCode status = U_ZERO_ERROR;
  const double milliseconds = calendar->getTime(status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  using namespace std::chrono;
  constexpr double day_length = 86'400'000;
  const sys_days first{days(static_cast<int>(milliseconds / day_length))};
  const year_month_day date(first + days(day - 1));
  return PartialDate{int(date.year()), static_cast<int>(unsigned(date.month())),
                     static_cast<int>(unsigned(date.day()))};
}

}  // namespace osint
