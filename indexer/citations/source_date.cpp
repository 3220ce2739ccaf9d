// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/source_date.h"

#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

// A place in the text; each step moves on only if it finds what it looks for.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  // Whether a longer word or number would be cut in two here.
  bool at_boundary() const { return !is_ascii_digit(next()) && !is_ascii_letter(next()); }

  bool blanks() {
    const std::size_t begin = at_;
    while (next() == ' ' || next() == '\n') ++at_;
    return at_ > begin;
  }

  bool literal(std::string_view expected) {
    if (!text_.substr(at_).starts_with(expected)) return false;
    at_ += expected.size();
    return true;
  }

  std::optional<int> number(std::size_t min_digits, std::size_t max_digits) {
    std::size_t end = at_;
    int value = 0;
    while (end < text_.size() && end - at_ <= max_digits && is_ascii_digit(text_[end]))
      value = value * 10 + (text_[end++] - '0');
    if (end - at_ < min_digits || end - at_ > max_digits) return std::nullopt;
    at_ = end;
    return value;
  }

  std::optional<int> year() {
    const std::size_t begin = at_;
    const auto value = number(4, 4);
    if (value && *value >= 1000 && *value < 3000) return value;
    at_ = begin;
    return std::nullopt;
  }

  // A month's name, whole or shortened to its first three letters ("Sept" too).
  std::optional<int> month_name() {
    const std::string word = lower_word();
    for (std::size_t i = 0; i < months.size(); ++i) {
      const bool shortened = word == months[i].substr(0, 3) || (word == "sept" && i == 8);
      if (word != months[i] && !shortened) continue;
      at_ += word.size();
      if (shortened) literal(".");
      return static_cast<int>(i) + 1;
    }
    return std::nullopt;
  }

  void ordinal() {
    const std::string word = lower_word();
    if (word == "st" || word == "nd" || word == "rd" || word == "th") at_ += word.size();
  }

 private:
  std::string lower_word() const {
    std::string word;
    for (std::size_t i = at_; i < text_.size() && is_ascii_letter(text_[i]) && word.size() < 12; ++i) {
      word += static_cast<char>(text_[i] | 0x20);
    }
    return word;
  }

  std::string_view text_;
  std::size_t at_;
};

using Found = std::optional<FoundDate>;

FoundDate found(std::size_t end, PartialDate date, DateProblem problem = DateProblem::none) {
  if (problem == DateProblem::none && !exists(date)) problem = DateProblem::impossible;
  return {0, end, date, problem};
}

// 2018年9月10日, 2018年9月, 2018年
Found chinese(Cursor cursor) {
  const auto year = cursor.year();
  cursor.blanks();
  if (!year || !cursor.literal("年")) return std::nullopt;
  FoundDate out = found(cursor.at(), {*year, 0, 0});
  cursor.blanks();
  const auto month = cursor.number(1, 2);
  cursor.blanks();
  if (!month || !cursor.literal("月")) return out;
  out = found(cursor.at(), {*year, *month, 0}, *month == 0 ? DateProblem::impossible : DateProblem::none);
  cursor.blanks();
  const auto day = cursor.number(1, 2);
  cursor.blanks();
  if (!day || !(cursor.literal("日") || cursor.literal("号") || cursor.literal("號"))) return out;
  return found(cursor.at(), {*year, *month, *day},
               *month == 0 || *day == 0 ? DateProblem::impossible : DateProblem::none);
}

// 2018-09-10, 2018/9/10, 2018.09.10, 2018-09
Found year_first(Cursor cursor) {
  const auto year = cursor.year();
  const char separator = cursor.next();
  if (!year || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  const std::string_view between(&separator, 1);
  cursor.literal(between);
  const auto month = cursor.number(1, 2);
  if (!month) return std::nullopt;
  const Cursor after_month = cursor;
  if (cursor.literal(between)) {
    if (const auto day = cursor.number(1, 2); day && cursor.at_boundary()) {
      const bool zero = *month == 0 || *day == 0;
      return found(cursor.at(), {*year, *month, *day}, zero ? DateProblem::impossible : DateProblem::none);
    }
  }
  // "2018-19" is a range of years, "2018.5" a number.
  if (separator != '-' || !after_month.at_boundary() || *month < 1 || *month > 12) return std::nullopt;
  return found(after_month.at(), {*year, *month, 0});
}

// 10.09.2018 is day first wherever it is written; with "/" and "-" countries differ.
Found year_last(Cursor cursor) {
  const auto first = cursor.number(1, 2);
  const char separator = cursor.next();
  if (!first || (separator != '-' && separator != '/' && separator != '.')) return std::nullopt;
  const std::string_view between(&separator, 1);
  cursor.literal(between);
  const auto second = cursor.number(1, 2);
  if (!second || !cursor.literal(between)) return std::nullopt;
  const auto year = cursor.year();
  if (!year || !cursor.at_boundary()) return std::nullopt;
  if (*first == 0 || *second == 0) return found(cursor.at(), {}, DateProblem::impossible);
  const bool month_first = separator != '.' && *second > 12;
  const bool both = separator != '.' && *first <= 12 && *second <= 12 && *first != *second;
  const PartialDate date =
      month_first ? PartialDate{*year, *first, *second} : PartialDate{*year, *second, *first};
  return found(cursor.at(), date, both ? DateProblem::ambiguous : DateProblem::none);
}

// 10 September 2018, 10th of September, 2018
Found day_month(Cursor cursor) {
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  cursor.ordinal();
  cursor.literal(".");
  if (cursor.blanks() && cursor.literal("of")) cursor.blanks();
  cursor.literal("-");
  const auto month = cursor.month_name();
  if (!month) return std::nullopt;
  cursor.literal(",");
  cursor.literal("-");
  cursor.blanks();
  const auto year = cursor.year();
  if (!year || !cursor.at_boundary()) return std::nullopt;
  return found(cursor.at(), {*year, *month, *day}, *day == 0 ? DateProblem::impossible : DateProblem::none);
}

// September 10, 2018, Sept. 10th 2018, September 2018
Found month_day(Cursor cursor) {
  const auto month = cursor.month_name();
  if (!month) return std::nullopt;
  cursor.literal(",");
  cursor.blanks();
  if (const auto year = cursor.year(); year && cursor.at_boundary())
    return found(cursor.at(), {*year, *month, 0});
  const auto day = cursor.number(1, 2);
  if (!day) return std::nullopt;
  cursor.ordinal();
  cursor.literal(",");
  cursor.blanks();
  const auto year = cursor.year();
  if (!year || !cursor.at_boundary()) return std::nullopt;
  return found(cursor.at(), {*year, *month, *day}, *day == 0 ? DateProblem::impossible : DateProblem::none);
}

// 2018; not a part of 2018-19, 2018.5 or 1/2018
Found year_alone(std::string_view text, std::size_t at) {
  Cursor cursor(text, at);
  const auto year = cursor.year();
  if (!year || *year < 1500 || *year >= 2200 || !cursor.at_boundary()) return std::nullopt;
  const auto joins = [](char c) { return c == '-' || c == '/' || c == '.' || c == ','; };
  if (at >= 2 && joins(text[at - 1]) && is_ascii_digit(text[at - 2])) return std::nullopt;
  const std::size_t end = cursor.at();
  if (end + 1 < text.size() && joins(text[end]) && is_ascii_digit(text[end + 1])) return std::nullopt;
  return found(end, {*year, 0, 0});
}

Found date_at(std::string_view text, std::size_t at) {
  const Cursor cursor(text, at);
  for (const auto form : {chinese, year_first, year_last, day_month, month_day}) {
    if (Found date = form(cursor)) return date;
  }
  return year_alone(text, at);
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text) {
  std::vector<FoundDate> out;
  for (std::size_t at = 0; at < text.size();) {
    const bool begins_word = (is_ascii_digit(text[at]) || is_ascii_letter(text[at])) &&
                             (at == 0 || (!is_ascii_digit(text[at - 1]) && !is_ascii_letter(text[at - 1])));
    Found date = begins_word ? date_at(text, at) : std::nullopt;
    if (date) {
      date->begin = at;
      at = date->end;
      out.push_back(*date);
    } else {
      ++at;
    }
  }
  return out;
}

std::optional<PartialDate> whole_date(std::string_view text) {
  const std::string trimmed = collapsed_whitespace(text);
  const std::vector<FoundDate> dates = find_dates(trimmed);
  if (dates.size() != 1 || dates[0].begin != 0 || dates[0].problem != DateProblem::none) return std::nullopt;
  const bool whole =
      dates[0].end == trimmed.size() || (dates[0].end + 1 == trimmed.size() && trimmed.back() == '.');
  return whole ? std::optional(dates[0].date) : std::nullopt;
}

}  // namespace osint
