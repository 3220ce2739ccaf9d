// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/source_date.h"

#include <array>
#include <string>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/utf8.h"
#include "indexer/citations/date_cursor.h"

namespace osint {

namespace {

using Found = std::optional<FoundDate>;

FoundDate found(std::size_t end, PartialDate date, DateProblem problem = DateProblem::none) {
  if (problem == DateProblem::none && !exists(date)) problem = DateProblem::impossible;
  return {0, end, date, problem};
}

// The same, of a date whose month and day may be written as 0.
FoundDate found_day(std::size_t end, PartialDate date) {
  return found(end, date, date.month == 0 || date.day == 0 ? DateProblem::impossible : DateProblem::none);
}

// 2018年9月10日, 2018年9月, 2018年
Found chinese(DateCursor cursor) {
  const auto year = cursor.chinese_number(4, 4);
  cursor.blanks();
  if (!year || *year < 1000 || *year >= 3000 || !(cursor.literal("年") || cursor.literal("년")))
    return std::nullopt;
  FoundDate out = found(cursor.at(), {*year, 0, 0});
  cursor.blanks();
  const auto month = cursor.chinese_number(1, 2);
  cursor.blanks();
  if (!month || !(cursor.literal("月") || cursor.literal("월"))) return out;
  out = found(cursor.at(), {*year, *month, 0}, *month == 0 ? DateProblem::impossible : DateProblem::none);
  cursor.blanks();
  const auto day = cursor.chinese_number(1, 2);
  cursor.blanks();
  if (!day || !(cursor.literal("日") || cursor.literal("号") || cursor.literal("號") || cursor.literal("일")))
    return out;
  return found_day(cursor.at(), {*year, *month, *day});
}

// 2018-09-10, 2018/9/10, 2018.09.10, 2018-09
Found year_first(DateCursor cursor) {
  const auto year = cursor.year();
  const char separator = cursor.next();
  if (!year || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  const std::string_view between(&separator, 1);
  cursor.literal(between);
  const auto month = cursor.number(1, 2);
  if (!month) return std::nullopt;
  const DateCursor after_month = cursor;
  if (cursor.literal(between)) {
    if (const auto day = cursor.number(1, 2); day && cursor.at_boundary())
      return found_day(cursor.at(), {*year, *month, *day});
  }
  // "2018-19" is a range of years, "2018.5" a number.
  if (separator != '-' || !after_month.at_boundary() || *month < 1 || *month > 12) return std::nullopt;
  return found(after_month.at(), {*year, *month, 0});
}

// 9/14/18: only where day and month cannot be confused with each other or with the year; 14.09.18.
Found short_numbers(DateCursor cursor, int first, int second, char separator, bool padded) {
  const auto year = cursor.short_year();
  if (!year || separator == '-' || first == 0 || second == 0) return std::nullopt;
  if (separator == '.') {
    DateCursor after = cursor;
    const bool goes_on = after.literal(".") && is_ascii_digit(after.next());
    if (!padded || second > 12 || first > 31 || goes_on) return std::nullopt;
    return found(cursor.at(), {*year, second, first});
  }
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return std::nullopt;
  if (second > 12) return found(cursor.at(), {*year, first, second});
  const bool clear = first == second || (first > 12 && *year % 100 > 31);
  return found(cursor.at(), {*year, second, first}, clear ? DateProblem::none : DateProblem::ambiguous);
}

// 10.09.2018 is day first wherever it is written; with "/" and "-" countries differ.
Found year_last(DateCursor cursor) {
  const std::size_t begin = cursor.at();
  const auto first = cursor.number(1, 2);
  const char separator = cursor.next();
  if (!first || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  const std::string_view between(&separator, 1);
  cursor.literal(between);
  const auto second = cursor.number(1, 2);
  if (!second || !cursor.literal(between)) return std::nullopt;
  const bool padded = cursor.at() - begin == 6;
  const DateCursor before_year = cursor;
  const auto year = cursor.year();
  if (!year) return short_numbers(before_year, *first, *second, separator, padded);
  if (!cursor.at_boundary()) return std::nullopt;
  if (*first == 0 || *second == 0) return found(cursor.at(), {}, DateProblem::impossible);
  const bool month_first = separator != '.' && *second > 12;
  const bool both = separator != '.' && *first <= 12 && *second <= 12 && *first != *second;
  const PartialDate date =
      month_first ? PartialDate{*year, *first, *second} : PartialDate{*year, *second, *first};
  cursor.year_word();
  return found(cursor.at(), date, both ? DateProblem::ambiguous : DateProblem::none);
}

// What stands between a month and its year: ", ", "-", " de ".
void before_year(DateCursor& cursor) {
  cursor.literal(",");
  cursor.literal("-");
  if (!cursor.blanks()) return;
  const DateCursor here = cursor;
  if (!(cursor.word("de") || cursor.word("del")) || !cursor.blanks()) cursor = here;
}

// 10 September 2018, 10th of September, 2018, 10 de septiembre de 2018, 10SEP18
Found day_month(DateCursor cursor) {
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  cursor.ordinal();
  cursor.literal(".");
  if (cursor.blanks() && (cursor.word("of") || cursor.word("de"))) cursor.blanks();
  cursor.literal("-");
  const auto month = cursor.month_name();
  if (!month) return std::nullopt;
  before_year(cursor);
  if (const auto year = cursor.year(); year && cursor.at_boundary()) {
    cursor.year_word();
    return found_day(cursor.at(), {*year, month->month, *day});
  }
  // "3 Mar 18" is a date, "3 May 18 people" is none.
  if (!(month->shortened || month->month == 5) || !month->capital) return std::nullopt;
  const auto year = cursor.short_year();
  if (!year || cursor.before_small_word()) return std::nullopt;
  return found_day(cursor.at(), {*year, month->month, *day});
}

// September 10, 2018, Sept. 10th 2018, September 2018, September 10-12, 2018
Found month_day(DateCursor cursor) {
  const auto month = cursor.month_name();
  if (!month) return std::nullopt;
  before_year(cursor);
  if (const auto year = cursor.year(); year && cursor.at_boundary()) {
    if (month->other_word) return std::nullopt;
    cursor.year_word();
    return found(cursor.at(), {*year, month->month, 0});
  }
  auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  cursor.ordinal();
  const bool range = cursor.dash();
  int last_month = month->month;
  if (range) {
    if (const auto second = cursor.month_name()) last_month = second->month;
    cursor.blanks();
    day = cursor.number(1, 2);
    if (!day) return std::nullopt;
    cursor.ordinal();
  }
  cursor.literal(",");
  cursor.blanks();
  const auto year = cursor.year();
  if (!year || !cursor.at_boundary()) return std::nullopt;
  FoundDate out = found_day(cursor.at(), {*year, last_month, *day});
  out.range = range;
  return out;
}

Found ranged(Found date) {
  if (date) date->range = true;
  return date;
}

// 27-28 August 2018, 28 August – 2 September 2018, August–September 2018, August/September 2018
Found range(DateCursor cursor) {
  const auto day = cursor.number(1, 2);
  if (day) {
    cursor.ordinal();
    cursor.literal(".");
    DateCursor days = cursor;
    if (days.dash()) {
      if (Found date = day_month(days)) return ranged(date);
    }
    cursor.blanks();
  }
  if (!cursor.month_name()) return std::nullopt;
  if (day) return cursor.dash() ? ranged(day_month(cursor)) : std::nullopt;
  if (!cursor.dash() && !cursor.literal("/")) return std::nullopt;
  Found date = month_day(cursor);
  return date && date->date.day == 0 ? ranged(date) : std::nullopt;
}

// 2018; not a part of 2018-19, 2018.5 or 1/2018
Found year_alone(std::string_view text, std::size_t at) {
  DateCursor cursor(text, at);
  const auto year = cursor.year();
  if (!year || *year < 1500 || *year >= 2200 || !cursor.at_boundary()) return std::nullopt;
  const auto joins = [](char c) { return c == '-' || c == '/' || c == '.' || c == ','; };
  if (at >= 2 && joins(text[at - 1]) && is_ascii_digit(text[at - 2])) return std::nullopt;
  const std::size_t end = cursor.at();
  if (end + 1 < text.size() && joins(text[end]) && is_ascii_digit(text[end + 1])) return std::nullopt;
  return found(end, {*year, 0, 0});
}

Found date_at(std::string_view text, std::size_t at) {
  const DateCursor cursor(text, at);
  for (const auto form : {chinese, year_first, year_last, range, day_month, month_day}) {
    if (Found date = form(cursor)) return date;
  }
  return year_alone(text, at);
}

// Whether a word or number begins at `at`: the character before is no letter or digit of its kind.
bool begins_word(std::string_view text, std::size_t at) {
  const auto is_word = [](char c) { return is_ascii_digit(c) || is_ascii_letter(c); };
  if (is_word(text[at])) return at == 0 || !is_word(text[at - 1]);
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0xC3) return false;  // ASCII, the inner bytes of a character, and signs below the letters
  const bool letter = lead <= 0xD4;
  if (!letter && !is_chinese_digit_at(text, at)) return false;
  if (at == 0) return true;
  const std::string_view before = text.substr(0, at);
  if (is_word(before.back())) return false;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  const auto previous = static_cast<unsigned char>(text[begin]);
  return letter ? previous < 0xC3 || previous > 0xD4 : !is_chinese_digit_at(text, begin);
}

// Two dates with a dash between them are one range.
bool joins_range(std::string_view text, const FoundDate& first, const FoundDate& second) {
  DateCursor cursor(text, first.end);
  return first.problem == DateProblem::none && second.problem == DateProblem::none && first.date.month > 0 &&
         (first.date.day > 0) == (second.date.day > 0) && first.date < second.date && cursor.dash() &&
         cursor.at() == second.begin;
}

// "Tuesday, " at the beginning taken away.
std::string without_weekday(std::string text) {
  constexpr std::array<std::string_view, 7> days{"monday", "tuesday",  "wednesday", "thursday",
                                                 "friday", "saturday", "sunday"};
  const std::string low = ascii_lower(text);
  for (const std::string_view day : days) {
    if (!low.starts_with(day)) continue;
    const std::size_t at = text.find_first_not_of(", ", day.size());
    if (at != std::string::npos && at > day.size()) return text.substr(at);
  }
  return text;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text) {
  std::vector<FoundDate> out;
  constexpr ByteSet digits("0123456789");
  std::size_t digit = 0;  // the first digit from `at` on
  for (std::size_t at = 0; at < text.size();) {
    if (digit <= at) digit = digits.find(text, at);
    // A date that begins with a Latin word begins with a month's name, and its year is not far off.
    constexpr std::size_t reach = 40;
    const bool may_begin =
        begins_word(text, at) &&
        (!is_ascii_letter(text[at]) || (digit <= at + reach && DateCursor(text, at).month_name()));
    Found date = may_begin ? date_at(text, at) : std::nullopt;
    if (!date) {
      ++at;
      continue;
    }
    date->begin = at;
    at = date->end;
    if (!out.empty() && joins_range(text, out.back(), *date)) {
      out.back() = {out.back().begin, date->end, date->date, date->problem, true};
    } else {
      out.push_back(*date);
    }
  }
  return out;
}

std::optional<PartialDate> whole_date(std::string_view text) {
  const std::string trimmed = without_weekday(collapsed_whitespace(text));
  const std::vector<FoundDate> dates = find_dates(trimmed);
  if (dates.size() != 1 || dates[0].begin != 0 || dates[0].problem != DateProblem::none || dates[0].range)
    return std::nullopt;
  const bool whole =
      dates[0].end == trimmed.size() || (dates[0].end + 1 == trimmed.size() && trimmed.back() == '.');
  return whole ? std::optional(dates[0].date) : std::nullopt;
}

}  // namespace osint
