// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/dates/date.h"

#include <array>
#include <fmt/format.h>

namespace osint {
namespace {

constexpr std::array<std::string_view, 13> month_names = {
    "",     "January", "February",  "March",   "April",    "May",     "June",
    "July", "August",  "September", "October", "November", "December"};

constexpr std::array<std::string_view, 4> season_names = {"Spring", "Summer", "Autumn", "Winter"};

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr std::array<int, 13> days = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month)];
}

bool exists(const PartialDate& date) {
  if (date.year < 1 || date.year > 9999 || date.month < 0 || date.month > 12 || date.day < 0) return false;
  if (date.season != 0)
    return date.month == 0 && date.day == 0 && date.season >= first_season && date.season <= last_season;
  if (date.month == 0) return date.day == 0;
  return date.day <= days_in_month(date.year, date.month);
}

std::optional<PartialDate> parse_iso_date(std::string_view text) {
  const bool shape = text.size() == 4 || (text.size() == 7 && text[4] == '-') ||
                     (text.size() == 10 && text[4] == '-' && text[7] == '-');
  if (!shape) return std::nullopt;
  const auto part = [&](std::size_t at, std::size_t length) {
    return text.size() > at ? digits(text.substr(at, length)) : std::optional<int>(0);
  };
  const auto year = part(0, 4);
  const auto month = part(5, 2);
  const auto day = part(8, 2);
  if (!year || !month || !day) return std::nullopt;
  if ((text.size() > 4 && *month == 0) || (text.size() > 7 && *day == 0)) return std::nullopt;
  const PartialDate date{*year, *month, *day};
  if (!exists(date)) return std::nullopt;
  return date;
}

std::string iso_text(const PartialDate& date) {
  if (date.season != 0) return fmt::format("{:04}-{:02}", date.year, date.season);
  if (date.month == 0) return fmt::format("{:04}", date.year);
  if (date.day == 0) return fmt::format("{:04}-{:02}", date.year, date.month);
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string_view month_text(const PartialDate& date) {
  if (date.season != 0) return season_names[static_cast<std::size_t>(date.season - first_season)];
  return month_names[static_cast<std::size_t>(date.month)];
}

std::string long_text(const PartialDate& date) {
  const std::string_view month = month_text(date);
  if (month.empty()) return fmt::format("{}", date.year);
  if (date.day == 0) return fmt::format("{} {}", month, date.year);
  return fmt::format("{} {} {}", date.day, month, date.year);
}

std::string month_first_text(const PartialDate& date) {
  if (date.day == 0) return long_text(date);
  return fmt::format("{} {}, {}", month_text(date), date.day, date.year);
}

int first_day(const PartialDate& date) {
  constexpr std::array<int, 4> first_months = {3, 6, 9, 1};
  int month = date.month == 0 ? 1 : date.month;
  if (date.season != 0) month = first_months[static_cast<std::size_t>(date.season - first_season)];
  return date.year * 10000 + month * 100 + (date.day == 0 ? 1 : date.day);
}

int last_day(const PartialDate& date) {
  constexpr std::array<int, 4> last_months = {6, 9, 12, 12};
  int month = date.month == 0 ? 12 : date.month;
  if (date.season != 0) month = last_months[static_cast<std::size_t>(date.season - first_season)];
  return date.year * 10000 + month * 100 + (date.day == 0 ? days_in_month(date.year, month) : date.day);
}

}  // namespace osint
