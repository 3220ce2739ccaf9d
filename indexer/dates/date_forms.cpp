// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/date_forms.h"

#include <string_view>

#include "base/ascii.h"
#include "indexer/dates/solar_date.h"

namespace osint::date_form {

namespace {

// The same as found(), of a date whose month and day may be written as 0.
FoundDate found_day(std::size_t end, PartialDate date) {
  return found(end, date, date.month == 0 || date.day == 0 ? DateProblem::impossible : DateProblem::none);
}

// 9/14/18: only where day and month cannot be confused with each other or with the year; 14.09.18.
Found short_numbers(DateCursor cursor, int first, int second, char separator, bool padded, DateOrder order) {
  const auto year = cursor.short_year();
  if (!year || separator == '-' || first == 0 || second == 0) return std::nullopt;
  if (separator == '.') {
    DateCursor after = cursor;
    const bool goes_on = after.literal(".") && after.at_digit();
    if (!padded || second > 12 || first > 31 || goes_on) return std::nullopt;
    return found(cursor.at(), {*year, second, first});
  }
  if (first > 31 || second > 31 || (first > 12 && second > 12)) return std::nullopt;
  if (second > 12) return found(cursor.at(), {*year, first, second});
  const bool clear = first == second || (first > 12 && *year % 100 > 31);
  if (!clear && order == DateOrder::month_first && first <= 12)
    return found(cursor.at(), {*year, first, second});
  const bool known = clear || order == DateOrder::day_first;
  return found(cursor.at(), {*year, second, first}, known ? DateProblem::none : DateProblem::ambiguous);
}

// What stands between a month and its year: ", ", "-", " de ".
void before_year(DateCursor& cursor) {
  cursor.literal(",");
  cursor.literal("،");
  cursor.literal("-");
  if (!cursor.blanks()) return;
  const DateCursor here = cursor;
  if (!(cursor.word("de") || cursor.word("del")) || !cursor.blanks()) cursor = here;
}

// 19 شهریور ۱۳۹۷, of which only years of four digits are certain.
Found solar(DateCursor cursor, int month, std::optional<int> day) {
  const auto year = cursor.number(4, 4);
  const int last = year ? days_in_solar_month(*year, month) : 0;
  if (last == 0 || !cursor.at_boundary()) return std::nullopt;
  const auto first_day = gregorian_of_solar(*year, month, day.value_or(1));
  if (!first_day) return found(cursor.at(), {}, DateProblem::impossible);
  FoundDate out = found(cursor.at(), *first_day);
  if (day) return out;
  out.from = *first_day;  // the month lies in two of the Gregorian calendar
  out.date = *gregorian_of_solar(*year, month, last);
  return out;
}

}  // namespace

FoundDate found(std::size_t end, PartialDate date, DateProblem problem) {
  if (problem == DateProblem::none && !exists(date)) problem = DateProblem::impossible;
  return {0, end, date, problem, std::nullopt};
}

Found year_first(DateCursor cursor) {
  const auto year = cursor.year();
  const char separator = cursor.next();
  if (!year || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  const std::string_view between(&separator, 1);
  cursor.literal(between);
  const bool apart = separator == '.' && cursor.blanks();  // "2018. 9. 10."
  const auto month = cursor.number(1, 2);
  if (!month) return std::nullopt;
  const DateCursor after_month = cursor;
  if (cursor.literal(between) && cursor.blanks() == apart) {
    const auto day = cursor.number(1, 2);
    const bool ended = apart ? cursor.literal(".") : cursor.at_boundary();
    if (day && ended) return found_day(cursor.at(), {*year, *month, *day});
  }
  // "2018.5" is a number.
  if (separator != '-' || !after_month.at_boundary() || *month < 1 || *month > 12) return std::nullopt;
  return found(after_month.at(), {*year, *month, 0});
}

// 10.09.2018 is day first wherever it is written; with "/" and "-" countries differ.
Found year_last(DateCursor cursor, DateOrder order) {
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
  if (!year) return short_numbers(before_year, *first, *second, separator, padded, order);
  if (!cursor.at_boundary()) return std::nullopt;
  if (*first == 0 || *second == 0) return found(cursor.at(), {}, DateProblem::impossible);
  const bool both = separator != '.' && *first <= 12 && *second <= 12 && *first != *second;
  const bool month_first = separator != '.' && (*second > 12 || (both && order == DateOrder::month_first));
  const PartialDate date =
      month_first ? PartialDate{*year, *first, *second} : PartialDate{*year, *second, *first};
  cursor.year_word();
  const bool unclear = both && order == DateOrder::unknown;
  return found(cursor.at(), date, unclear ? DateProblem::ambiguous : DateProblem::none);
}

Found day_month(DateCursor cursor) {
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  cursor.ordinal();
  cursor.literal(".");
  if (cursor.blanks() && (cursor.word("of") || cursor.word("de"))) cursor.blanks();
  cursor.literal("-");
  const auto month = cursor.month_name();
  if (!month) return std::nullopt;
  // "سبتمبر/أيلول": the same month twice, by its names in two countries
  DateCursor second = cursor;
  if (second.literal("/") && (second.blanks(), true)) {
    if (const auto again = second.month_name(); again && again->month == month->month) cursor = second;
  }
  before_year(cursor);
  if (month->solar) return solar(cursor, month->month, *day);
  if (const auto year = cursor.year(); year && cursor.at_boundary()) {
    cursor.year_word();
    return found_day(cursor.at(), {*year, month->month, *day});
  }
  // "3 Mar 18" is a date, "3 May 18 people" is none.
  if (!(month->shortened || month->month == 5) || !month->capital || month->other_word) return std::nullopt;
  const auto year = cursor.short_year();
  if (!year || cursor.before_small_word()) return std::nullopt;
  return found_day(cursor.at(), {*year, month->month, *day});
}

Found month_day(DateCursor cursor) {
  const auto month = cursor.month_name();
  if (!month) return std::nullopt;
  before_year(cursor);
  if (month->solar) return solar(cursor, month->month, std::nullopt);
  if (const auto year = cursor.year(); year && cursor.at_boundary()) {
    if (month->other_word) return std::nullopt;
    cursor.year_word();
    return found(cursor.at(), {*year, month->month, 0});
  }
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  cursor.ordinal();
  cursor.literal(",");
  cursor.blanks();
  const auto year = cursor.year();
  if (!year || !cursor.at_boundary()) return std::nullopt;
  return found_day(cursor.at(), {*year, month->month, *day});
}

}  // namespace osint::date_form
