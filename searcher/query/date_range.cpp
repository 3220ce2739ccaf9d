// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/date_range.h"

#include <chrono>
#include <fmt/format.h>
#include <optional>

namespace osint {
namespace {

PartialDate date_of(std::chrono::sys_days day) {
  const std::chrono::year_month_day ymd(day);
  return {int(ymd.year()), static_cast<int>(unsigned(ymd.month())), static_cast<int>(unsigned(ymd.day()))};
}

// A season or a span as JSON prints it: "2018-21", "2018-03/2018-04".
std::optional<DateRange> edtf_range(std::string_view text) {
  const auto span = parse_date_span(text);
  return span ? std::optional(DateRange{first_day(*span), last_day(*span), false}) : std::nullopt;
}

// Digits where dates have them: 2018-13, 2018-02-30.
bool is_iso_form(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (digit != (form[i] == '0') || (!digit && text[i] != form[i])) return false;
  }
  return true;
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

tl::expected<DateRange, DateRangeError> parse_date_range(std::string_view text, const PartialDate& today) {
  const auto failed = [](std::size_t offset, std::string message) {
    return tl::unexpected<DateRangeError>(DateRangeError{std::move(message), offset});
  };
  if (text == "none") return DateRange{0, 0, true};
  if (const auto range = edtf_range(text)) return *range;
  const std::size_t dots = text.find("..");
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = dots == std::string_view::npos ? from : text.substr(dots + 2);
  if (from.empty() && to.empty()) return failed(0, std::string(date_forms));
  DateRange range;
  for (const bool begin : {true, false}) {
    const std::string_view part = begin ? from : to;
    if (part.empty()) continue;
    auto date = parse_iso_date(part);
    if (!date && dots != std::string_view::npos) date = relative_date(part, today);
    const std::size_t place = begin || dots == std::string_view::npos ? 0 : dots + 2;
    if (!date && is_iso_form(part)) return failed(place, fmt::format("there is no such date: {}", part));
    if (!date) return failed(place, std::string(date_forms));
    (begin ? range.first : range.last) = begin ? first_day(*date) : last_day(*date);
  }
  if (range.first > range.last) return failed(0, "this range of dates ends before it begins");
  return range;
}

bool contains(const DateRange& range, const PartialDate& date) {
  return !range.undated && first_day(date) >= range.first && last_day(date) <= range.last;
}

bool overlaps(const DateRange& range, int first, int last) {
  return !range.undated && first <= range.last && last >= range.first;
}

bool matches(const DateRange& range, const DateSpan& span) {
  const bool single = !span.is_range() && span.first.season == 0;
  return single ? contains(range, span.first) : overlaps(range, first_day(span), last_day(span));
}

PartialDate today_utc() {
  return date_of(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

}  // namespace osint
