// SPDX-License-Identifier: GPL-2.0-or-later
// The forms of ranges and seasons, and the dates of East Asia, whose ranges grow within them.
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "indexer/dates/date_forms.h"

namespace osint::date_form {

namespace {

bool any_literal(DateCursor& cursor, std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    if (cursor.literal(text)) return true;
  }
  return false;
}

bool joint_or_and(DateCursor& cursor) { return cursor.joint() || cursor.conjunction(); }

// Two numbers of which the first may be missing: "3-4月", "4月".
struct Pair {
  std::optional<int> first;
  int last = 0;
};

std::optional<Pair> pair_before(DateCursor& cursor, std::initializer_list<std::string_view> units) {
  DateCursor here = cursor;
  here.blanks();
  Pair out;
  auto number = here.chinese_number(1, 2);
  DateCursor behind = here;
  if (number && behind.joint()) {
    if (const auto second = behind.chinese_number(1, 2)) {
      out.first = std::exchange(number, second);
      here = behind;
    }
  }
  here.blanks();
  if (!number || !any_literal(here, units)) return std::nullopt;
  out.last = *number;
  cursor = here;
  return out;
}

std::optional<Pair> months(DateCursor& cursor) { return pair_before(cursor, {"月份", "月", "월"}); }
std::optional<Pair> days(DateCursor& cursor) { return pair_before(cursor, {"日", "号", "號", "일"}); }

std::optional<int> chinese_season(DateCursor& cursor) {
  constexpr std::pair<std::string_view, int> names[] = {{"春", 21}, {"夏", 22},   {"秋", 23},   {"冬", 24},
                                                        {"봄", 21}, {"여름", 22}, {"가을", 23}, {"겨울", 24}};
  DateCursor here = cursor;
  here.blanks();
  for (const auto& [name, season] : names) {
    if (!here.literal(name)) continue;
    any_literal(here, {"季刊", "季号", "季號", "季"});
    cursor = here;
    return season;
  }
  return std::nullopt;
}

// What follows a date of this precision: "至4月2日", "—5日", "-4月". Else the date alone.
FoundDate with_end(DateCursor cursor, const FoundDate& first) {
  if (first.problem != DateProblem::none || !cursor.joint()) return first;
  PartialDate last = first.date;
  const auto month = months(cursor);
  if (month) last.month = month->last;
  if (first.date.day > 0) {
    const auto day = days(cursor);
    if (!day || day->first) return first;
    last.day = day->last;
  }
  if ((month && month->first) || (!month && first.date.day == 0)) return first;
  return joined(first.date, found(cursor.at(), last)).value_or(first);
}

// The month and the day that follow the year.
FoundDate after_year(DateCursor cursor, int year) {
  FoundDate out = found(cursor.at(), {year, 0, 0});
  if (const auto season = chinese_season(cursor)) return found(cursor.at(), {year, 0, 0, *season});
  const auto month = months(cursor);
  if (!month) return out;
  const auto problem = [](int number) { return number == 0 ? DateProblem::impossible : DateProblem::none; };
  out = found(cursor.at(), {year, month->last, 0}, problem(month->last));
  if (month->first) return joined({year, *month->first, 0}, out).value_or(out);
  const DateCursor behind_month = cursor;
  const auto day = days(cursor);
  if (!day) return with_end(behind_month, out);
  out = found(cursor.at(), {year, month->last, day->last}, problem(month->last * day->last));
  if (day->first) return joined({year, month->last, *day->first}, out).value_or(out);
  return with_end(cursor, out);
}

// The year before the first one of an era that counts its years: 民國, and the reigns of Japan.
std::optional<int> era(DateCursor& cursor) {
  constexpr std::pair<std::string_view, int> eras[] = {{"中華民國", 1911}, {"中华民国", 1911}, {"民國", 1911},
                                                       {"民国", 1911},     {"令和", 2018},     {"平成", 1988},
                                                       {"昭和", 1925}};
  for (const auto& [name, before] : eras) {
    if (cursor.literal(name)) return before;
  }
  return std::nullopt;
}

struct MonthDay {
  int month = 0;
  int day = 0;
};

// "28 August", without a year
std::optional<MonthDay> day_and_month(DateCursor& cursor) {
  DateCursor here = cursor;
  const auto day = here.number(1, 2);
  if (!day) return std::nullopt;
  here.ordinal();
  here.literal(".");
  if (here.blanks() && (here.word("of") || here.word("de"))) here.blanks();
  const auto month = here.month_name();
  if (!month || month->solar) return std::nullopt;
  cursor = here;
  return MonthDay{month->month, *day};
}

// "27-28 August 2018", "27.-28. August 2018", "01-05.03.2018", "30.03-02.04.2018"
Found day_range(DateCursor cursor, DateOrder order) {
  const auto day = cursor.number(1, 2);
  if (!day || *day == 0) return std::nullopt;
  DateCursor named = cursor;
  named.ordinal();
  named.literal(".");
  if (joint_or_and(named)) {
    const Found last = day_month(named);
    if (last && *day < last->date.day) return joined({last->date.year, last->date.month, *day}, last);
  }
  if (cursor.next() == '.') cursor.literal(".");
  const auto month = cursor.number(1, 2);
  DateCursor behind = cursor;
  if (month) behind.literal(".");
  if (!behind.dash()) return std::nullopt;
  DateCursor numbers = behind;
  const bool dotted = numbers.number(2, 2) && numbers.next() == '.';
  const Found last = dotted ? year_last(behind, order) : std::nullopt;
  if (!last) return std::nullopt;
  if (month) return joined({0, *month, *day}, last);
  return *day < last->date.day ? joined({last->date.year, last->date.month, *day}, last) : std::nullopt;
}

// "28 August - 2 September 2018"
Found day_month_range(DateCursor cursor) {
  const auto first = day_and_month(cursor);
  if (!first || !cursor.joint()) return std::nullopt;
  return joined({0, first->month, first->day}, day_month(cursor));
}

// "August-September 2018", "August 28 - September 2, 2018", "August 27-28, 2018"
Found month_range(DateCursor cursor) {
  const auto month = cursor.month_name();
  if (!month || month->solar) return std::nullopt;
  DateCursor months_alone = cursor;
  if (joint_or_and(months_alone)) {
    const Found last = month_day(months_alone);
    if (last && last->date.day == 0) return joined({0, month->month, 0}, last);
  }
  cursor.blanks();
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  cursor.ordinal();
  if (!joint_or_and(cursor)) return std::nullopt;
  if (const Found last = month_day(cursor); last && last->date.day > 0)
    return joined({0, month->month, *day}, last);
  const auto last_day = cursor.number(1, 2);
  if (!last_day || *last_day <= *day) return std::nullopt;
  cursor.ordinal();
  cursor.literal(",");
  cursor.blanks();
  const auto year = cursor.year();
  if (!year || !cursor.at_boundary()) return std::nullopt;
  return joined({*year, month->month, *day}, found(cursor.at(), {*year, month->month, *last_day}));
}

// "Spring-Summer 2018", "Fall/Winter 2018"
Found season_range(DateCursor cursor) {
  const auto first = cursor.season();
  if (!first || !joint_or_and(cursor)) return std::nullopt;
  const Found last = season(cursor);
  if (!last || last->is_range()) return std::nullopt;
  return joined({last->date.year, 0, 0, *first}, last);
}

}  // namespace

Found joined(PartialDate first, const Found& last) {
  if (!last || last->problem != DateProblem::none || last->from) return std::nullopt;
  const PartialDate& end = last->date;
  if (first.year == 0)
    first.year = std::pair(first.month, first.day) > std::pair(end.month, end.day) ? end.year - 1 : end.year;
  const DateSpan span{first, end};
  if (!exists(span) || !span.is_range()) return std::nullopt;
  FoundDate out = *last;
  out.from = first;
  return out;
}

Found chinese(DateCursor cursor) {
  std::optional<int> year;
  if (const auto before = era(cursor)) {
    cursor.blanks();
    year = cursor.era_year();
    if (!year || *year < 1 || *year > 150) return std::nullopt;
    year = *year + *before;
  } else {
    year = cursor.chinese_number(4, 4);
  }
  cursor.blanks();
  if (!year || *year < 1000 || *year >= 3000 || !any_literal(cursor, {"年", "년"})) return std::nullopt;
  return after_year(cursor, *year);
}

Found season(DateCursor cursor) {
  const auto season = cursor.season();
  if (!season) return std::nullopt;
  DateCursor issue = cursor;  // "Summer issue, 2018"
  if (issue.blanks() && (issue.word("issue") || issue.word("edition"))) cursor = issue;
  cursor.literal(",");
  if (!cursor.blanks()) return std::nullopt;
  const DateCursor here = cursor;
  if (!(cursor.word("of") || cursor.word("de") || cursor.word("del")) || !cursor.blanks()) cursor = here;
  // "Winter 2017-2018" begins in the one year and ends in the other, for which EDTF has no code. The years are
  // found by themselves.
  if (years(cursor)) return std::nullopt;
  const auto year = cursor.year();
  if (!year || !cursor.at_boundary()) return std::nullopt;
  cursor.year_word();
  return found(cursor.at(), {*year, 0, 0, *season});
}

Found range(DateCursor cursor, DateOrder order) {
  if (cursor.at_digit()) {
    Found days = day_range(cursor, order);
    return days ? days : day_month_range(cursor);
  }
  Found months = month_range(cursor);
  return months ? months : season_range(cursor);
}

Found years(DateCursor cursor) {
  const auto first = cursor.year();
  if (!first || *first < 1500) return std::nullopt;
  const bool sure_dash = !(cursor.next() == '-' || cursor.next() == '/');
  if (!cursor.joint()) return std::nullopt;
  const DateCursor behind = cursor;
  auto last = cursor.year();
  if (!last) {
    // "2017-18", but "2011-12" is a month, and "2018-23" may be a number.
    cursor = behind;
    const auto short_last = cursor.number(2, 2);
    if (!short_last) return std::nullopt;
    last = *first / 100 * 100 + *short_last;
    const int most = sure_dash ? 30 : 1;
    if (*last <= *first || *last > *first + most) return std::nullopt;
  }
  if (*last >= 2200) return std::nullopt;
  any_literal(cursor, {"年", "년"});
  const DateCursor end = cursor;
  const bool goes_on =
      (cursor.literal("-") || cursor.literal("/") || cursor.literal(".") || cursor.literal(",")) &&
      cursor.at_digit();
  if (goes_on || !end.at_boundary()) return std::nullopt;
  return joined({*first, 0, 0}, found(end.at(), {*last, 0, 0}));
}

}  // namespace osint::date_form
