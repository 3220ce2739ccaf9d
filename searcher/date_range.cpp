// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/date_range.h"

#include <chrono>

namespace osint {
namespace {

int first_day(const PartialDate& date) {
  return date.year * 10000 + (date.month == 0 ? 1 : date.month) * 100 + (date.day == 0 ? 1 : date.day);
}

int last_day(const PartialDate& date) {
  const int month = date.month == 0 ? 12 : date.month;
  return date.year * 10000 + month * 100 + (date.day == 0 ? days_in_month(date.year, month) : date.day);
}

PartialDate date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day ymd(day);
  return {int(ymd.year()), static_cast<int>(unsigned(ymd.month())), static_cast<int>(unsigned(ymd.day()))};
}

// "90d", "2w", "3m", "1y" before `today`.
std::optional<PartialDate> relative_date(std::string_view text, const PartialDate& today) {
  using namespace std::chrono;
  if (text.size() < 2 || text.size() > 5) return std::nullopt;
  int count = 0;
  for (const char c : text.substr(0, text.size() - 1)) {
    if (c < '0' || c > '9') return std::nullopt;
    count = count * 10 + (c - '0');
  }
  const year_month_day now{year(today.year), month(static_cast<unsigned>(today.month)),
                           day(static_cast<unsigned>(today.day))};
  year_month_day then = now;
  switch (text.back()) {
    case 'd': return date_of(sys_days(now) - days(count));
    case 'w': return date_of(sys_days(now) - weeks(count));
    case 'm': then = now - months(count); break;
    case 'y': then = now - years(count); break;
    default: return std::nullopt;
  }
  if (int(then.year()) < 1) return std::nullopt;
  if (!then.ok()) then = then.year() / then.month() / last;
  return date_of(sys_days(then));
}

}  // namespace

std::optional<DateRange> parse_date_range(std::string_view text, const PartialDate& today) {
  DateRange range;
  if (text == "none") {
    range.undated = true;
    return range;
  }
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto date = parse_iso_date(text);
    if (!date) return std::nullopt;
    return DateRange{first_day(*date), last_day(*date), false};
  }
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  const auto date = [&](std::string_view part) {
    const auto iso = parse_iso_date(part);
    return iso ? iso : relative_date(part, today);
  };
  if (!from.empty()) {
    const auto begin = date(from);
    if (!begin) return std::nullopt;
    range.first = first_day(*begin);
  }
  if (!to.empty()) {
    const auto end = date(to);
    if (!end) return std::nullopt;
    range.last = last_day(*end);
  }
  if (range.first > range.last) return std::nullopt;
  return range;
}

bool contains(const DateRange& range, const PartialDate& date) {
  return !range.undated && first_day(date) >= range.first && last_day(date) <= range.last;
}

PartialDate today_utc() {
  return date_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

}  // namespace osint
