// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/source_date.h"

#include <array>
#include <string>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/utf8.h"
#include "indexer/dates/date_forms.h"

namespace osint {

namespace {

using date_form::Found;

// 2018; not a part of 2018-19, 2018.5 or 1/2018
Found year_alone(std::string_view text, std::size_t at) {
  DateCursor cursor(text, at);
  const auto year = cursor.year();
  if (!year || *year < 1500 || *year >= 2200 || !cursor.at_boundary()) return std::nullopt;
  const std::size_t end = cursor.at();
  const bool goes_on =
      (cursor.literal("-") || cursor.literal("/") || cursor.literal(".") || cursor.literal(",")) &&
      cursor.at_digit();
  return goes_on ? std::nullopt : Found(date_form::found(end, {*year, 0, 0}));
}

// Returns true if "1/" or "3.14-" stands before `at`, so that no year begins there.
bool follows_number(std::string_view text, std::size_t at) {
  const auto joins = [](char c) { return c == '-' || c == '/' || c == '.' || c == ','; };
  return at >= 2 && joins(text[at - 1]) && is_ascii_digit(text[at - 2]);
}

Found date_at(std::string_view text, std::size_t at, DateOrder order) {
  const DateCursor cursor(text, at);
  if (Found date = date_form::chinese(cursor)) return date;
  if (Found date = date_form::year_first(cursor)) return date;
  if (!follows_number(text, at)) {
    if (Found date = date_form::years(cursor)) return date;
  }
  if (Found date = date_form::range(cursor, order)) return date;
  if (Found date = date_form::year_last(cursor, order)) return date;
  for (const auto form : {date_form::day_month, date_form::month_day, date_form::season}) {
    if (Found date = form(cursor)) return date;
  }
  return follows_number(text, at) ? std::nullopt : year_alone(text, at);
}

enum class Kind { none, ascii, letter, digit, era };

Kind kind_of(char32_t c) {
  if (c < 0x80) {
    const char byte = static_cast<char>(c);
    return is_ascii_digit(byte) || is_ascii_letter(byte) ? Kind::ascii : Kind::none;
  }
  if (is_date_letter(c)) return Kind::letter;
  if (digit_value(c) >= 0 || chinese_digit(c) >= 0) return Kind::digit;
  return std::u32string_view(U"民中令平昭").find(c) != std::u32string_view::npos ? Kind::era : Kind::none;
}

Kind kind_before(std::string_view text, std::size_t at) {
  if (at == 0) return Kind::none;
  std::size_t begin = at - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return kind_of(next_code_point(text, begin));
}

// Returns the kind of what begins at `at`, or `none` where the character before is a letter or digit of its kind.
Kind beginning(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead >= 0x80 && lead < 0xC3)
    return Kind::none;  // inner bytes of a character, and signs below the letters
  std::size_t next = at;
  const Kind kind = kind_of(next_code_point(text, next));
  if (kind == Kind::none) return Kind::none;
  if (kind == Kind::era) return kind;
  const Kind before = kind_before(text, at);
  return before == Kind::ascii || before == kind ? Kind::none : kind;
}

int precision(const PartialDate& date) {
  return date.day > 0 ? 4 : date.month > 0 ? 3 : date.season > 0 ? 2 : 1;
}

// Two dates with a dash between them are one range.
Found join(std::string_view text, const FoundDate& first, const FoundDate& second) {
  DateCursor cursor(text, first.end);
  if (first.problem != DateProblem::none || first.from || precision(first.date) != precision(second.date) ||
      !cursor.joint() || cursor.at() != second.begin)
    return std::nullopt;
  Found out = date_form::joined(first.date, second);
  if (out) out->begin = first.begin;
  return out;
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

// Returns true if a date may begin with the word at `at`: a month's or a season's name.
bool begins_name(std::string_view text, std::size_t at) {
  DateCursor cursor(text, at);
  return cursor.month_name() || cursor.season();
}

// Returns the byte from `at` on at which the next date may begin, as far as ASCII tells: neither at a mark or blank, nor
// within a word, nor at a word that is no name or has no digit near. `digit`: the first one from `at` on.
std::size_t skipped(std::string_view text, std::size_t at, std::size_t digit) {
  constexpr std::size_t reach = 40;  // from the name of a month to its year
  const auto is_word = [&](std::size_t i) { return is_ascii_digit(text[i]) || is_ascii_letter(text[i]); };
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
    if (!is_word(at)) {
      ++at;
      continue;
    }
    const bool begins = at == 0 || !is_word(at - 1);
    if (begins && (is_ascii_digit(text[at]) || (digit <= at + reach && may_be_name(text, at)))) break;
    while (at < text.size() && is_word(at)) ++at;
  }
  return at;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, DateOrder order) {
  std::vector<FoundDate> out;
  constexpr ByteSet digits("0123456789");
  std::size_t digit = 0;  // the first digit from `at` on
  for (std::size_t at = 0; at < text.size();) {
    if (digit <= at) digit = digits.find(text, at);
    if (const std::size_t next = skipped(text, at, digit); next > at) {
      at = next;
      continue;
    }
    // A date that begins with a word begins with the name of a month or season.
    const Kind kind = beginning(text, at);
    const bool word = kind == Kind::letter || (kind == Kind::ascii && is_ascii_letter(text[at]));
    const bool may_begin = kind != Kind::none && (!word || begins_name(text, at));
    Found date = may_begin ? date_at(text, at, order) : std::nullopt;
    if (!date) {
      ++at;
      continue;
    }
    date->begin = at;
    at = date->end;
    if (Found range = out.empty() ? std::nullopt : join(text, out.back(), *date)) {
      out.back() = *range;
    } else {
      out.push_back(*date);
    }
  }
  return out;
}

std::optional<DateSpan> whole_date(std::string_view text) {
  const std::string trimmed = without_weekday(collapsed_whitespace(text));
  if (const auto span = parse_date_span(trimmed)) return span;
  const std::vector<FoundDate> dates = find_dates(trimmed);
  if (dates.size() != 1 || dates[0].begin != 0 || dates[0].problem != DateProblem::none) return std::nullopt;
  const bool whole =
      dates[0].end == trimmed.size() || (dates[0].end + 1 == trimmed.size() && trimmed.back() == '.');
  return whole ? std::optional(dates[0].span()) : std::nullopt;
}

}  // namespace osint
