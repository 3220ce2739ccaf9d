// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/dates/date_span.h"

#include <fmt/format.h>
#include <utility>

namespace osint {
namespace {

std::optional<PartialDate> parse_end(std::string_view text) {
  constexpr std::size_t season_length = std::string_view("2018-21").size();
  if (text.size() == season_length && text[4] == '-' && text[5] == '2' && text[6] >= '1' && text[6] <= '4') {
    auto date = parse_iso_date(text.substr(0, 4));
    if (date) date->season = first_season + (text[6] - '1');
    return date;
  }
  return parse_iso_date(text);
}

std::string joined(std::string_view first, std::string_view last) {
  return fmt::format("{}–{}", first, last);
}

bool of_one_year(const DateSpan& span) {
  return span.first.year == span.last.year && !month_text(span.first).empty() &&
         !month_text(span.last).empty();
}

bool of_one_month(const DateSpan& span) {
  return of_one_year(span) && span.first.month == span.last.month && span.first.day > 0 && span.last.day > 0;
}

}  // namespace

bool exists(const DateSpan& span) {
  if (!exists(span.first) || !exists(span.last)) return false;
  // "Autumn–Winter 2018", "Winter–Spring 2018": a winter has the whole year.
  const bool winter = span.first.season == last_season || span.last.season == last_season;
  if (winter) return first_day(span.first) <= last_day(span.last);
  return first_day(span.first) <= first_day(span.last) && last_day(span.first) <= last_day(span.last);
}

int first_day(const DateSpan& span) { return first_day(span.first); }

int last_day(const DateSpan& span) { return last_day(span.last); }

std::optional<DateSpan> parse_date_span(std::string_view text) {
  const std::size_t slash = text.find('/');
  const auto first = parse_end(text.substr(0, slash));
  const auto last = slash == std::string_view::npos ? first : parse_end(text.substr(slash + 1));
  if (!first || !last) return std::nullopt;
  const DateSpan span{*first, *last};
  return exists(span) ? std::optional(span) : std::nullopt;
}

std::string edtf_text(const DateSpan& span) {
  return span.is_range() ? iso_text(span.first) + "/" + iso_text(span.last) : iso_text(span.first);
}

std::string long_text(const DateSpan& span) {
  if (!span.is_range()) return long_text(span.first);
  const std::string last = long_text(span.last);
  if (of_one_month(span)) return joined(fmt::format("{}", span.first.day), last);
  if (!of_one_year(span)) return joined(long_text(span.first), last);
  const std::string_view month = month_text(span.first);
  return joined(span.first.day > 0 ? fmt::format("{} {}", span.first.day, month) : std::string(month), last);
}

std::string month_first_text(const DateSpan& span) {
  if (!span.is_range()) return month_first_text(span.first);
  const PartialDate& first = span.first;
  const PartialDate& last = span.last;
  if (!of_one_year(span)) return joined(month_first_text(first), month_first_text(last));
  const std::string_view month = month_text(first);
  const std::string begin = first.day > 0 ? fmt::format("{} {}", month, first.day) : std::string(month);
  if (of_one_month(span)) return joined(begin, fmt::format("{}, {}", last.day, last.year));
  return joined(begin, month_first_text(last));
}

std::string latest_iso_date(std::string_view edtf) {
  const auto span = parse_date_span(edtf);
  if (!span) return {};
  PartialDate last = span->last;
  last.season = 0;
  return iso_text(last);
}

bool is_later(const std::string& edtf, const std::string& than) {
  return std::pair(latest_iso_date(edtf), edtf) > std::pair(latest_iso_date(than), than);
}

}  // namespace osint
