// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dates/date_cursor.h"

#include <algorithm>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

constexpr std::string_view dashes[] = {"-", "–", "—", "‐", "‑", "‒", "−", "~", "～", "〜"};
constexpr std::string_view joining_words[] = {"to", "through", "au",  "al",  "bis",
                                              "по", "до",      "ile", "إلى", "تا"};
constexpr std::string_view joining_signs[] = {"/", "至", "到"};

}  // namespace

DateCursor::Digit DateCursor::digit_at(std::size_t at) const {
  if (at >= text_.size()) return {-1, at};
  if (is_ascii_digit(text_[at])) return {text_[at] - '0', at + 1};
  if (static_cast<unsigned char>(text_[at]) < 0xD9) return {-1, at};  // no other digit begins below
  const int value = digit_value(next_code_point(text_, at));
  return {value, at};
}

bool DateCursor::at_boundary() const { return !at_digit() && !is_ascii_letter(next()); }

bool DateCursor::before_small_word() const {
  std::size_t at = at_;
  while (at < text_.size() && text_[at] == ' ') ++at;
  if (at >= text_.size() || !is_ascii_lower(text_[at])) return false;
  std::size_t end = at;
  while (end < text_.size() && is_ascii_lower(text_[end])) ++end;
  const std::string_view word = text_.substr(at, end - at);
  return word != "p" && word != "pp" && word != "page" && word != "pages";
}

bool DateCursor::blanks() {
  const std::size_t begin = at_;
  while (next() == ' ' || next() == '\n') ++at_;
  return at_ > begin;
}

bool DateCursor::literal(std::string_view expected) {
  if (!text_.substr(at_).starts_with(expected)) return false;
  at_ += expected.size();
  return true;
}

bool DateCursor::word(std::string_view expected) {
  const DateWord found = date_word(text_, at_);
  if (found.text != expected) return false;
  at_ = found.end;
  return true;
}

template <std::size_t N>
bool DateCursor::any_word(const std::string_view (&words)[N]) {
  const DateWord found = date_word(text_, at_);
  if (found.text.empty() || std::ranges::find(words, found.text) == std::end(words)) return false;
  at_ = found.end;
  return true;
}

bool DateCursor::dash() {
  const std::size_t begin = at_;
  blanks();
  if (std::ranges::any_of(dashes, [&](std::string_view dash) { return literal(dash); })) {
    blanks();
    return true;
  }
  at_ = begin;
  return false;
}

bool DateCursor::joint() {
  if (dash()) return true;
  const std::size_t begin = at_;
  const bool apart = blanks();
  const bool joined =
      std::ranges::any_of(joining_signs, [&](std::string_view sign) { return literal(sign); }) ||
      (apart && any_word(joining_words));
  if (joined) {
    blanks();
    return true;
  }
  at_ = begin;
  return false;
}

bool DateCursor::conjunction() {
  constexpr std::string_view words[] = {"and", "et", "und", "y", "и"};
  const std::size_t begin = at_;
  if (blanks() && (literal("&") || any_word(words)) && blanks()) return true;
  at_ = begin;
  return false;
}

void DateCursor::ordinal() {
  for (const std::string_view ending : {"st", "nd", "rd", "th", "er"}) {
    if (word(ending)) return;
  }
  if (!literal("º")) literal("°");
}

void DateCursor::year_word() {
  const std::size_t begin = at_;
  blanks();
  if (word("года") || word("год") || word("року")) return;
  if (word("г") || word("р")) {
    literal(".");
    return;
  }
  at_ = begin;
}

std::optional<int> DateCursor::number(std::size_t min_digits, std::size_t max_digits) {
  std::size_t end = at_;
  std::size_t count = 0;
  int value = 0;
  for (; count <= max_digits; ++count) {
    const Digit digit = digit_at(end);
    if (digit.value < 0) break;
    value = value * 10 + digit.value;
    end = digit.end;
  }
  if (count < min_digits || count > max_digits) return std::nullopt;
  at_ = end;
  return value;
}

std::optional<int> DateCursor::chinese_number(std::size_t min_digits, std::size_t max_digits) {
  if (at_digit()) return number(min_digits, max_digits);
  std::size_t end = at_;
  std::size_t digits = 0;
  int value = 0;
  bool ten = false;  // the last sign was ten: "二十" is 20, "二十三" is 23
  while (end < text_.size() && digits <= 4) {
    std::size_t next = end;
    const int digit = chinese_digit(next_code_point(text_, next));
    if (digit < 0) break;
    value = digit == 10 ? std::max(value, 1) * 10 : ten ? value + digit : value * 10 + digit;
    ten = digit == 10;
    end = next;
    ++digits;
  }
  const bool year = min_digits == 4;
  if (digits == 0 || (year ? digits != 4 : digits > 3 || value > 99)) return std::nullopt;
  at_ = end;
  return value;
}

std::optional<int> DateCursor::era_year() {
  if (literal("元")) return 1;
  if (at_digit()) return number(1, 3);
  std::size_t end = at_;
  int value = 0;
  std::size_t digits = 0;
  while (end < text_.size() && digits < 4) {
    std::size_t next = end;
    const int digit = chinese_digit(next_code_point(text_, next));
    if (digit < 0) break;
    if (digit == 10) return chinese_number(1, 2);  // "三十"
    value = value * 10 + digit;
    end = next;
    ++digits;
  }
  if (digits == 0 || digits > 3) return std::nullopt;
  at_ = end;
  return value;
}

std::optional<int> DateCursor::year() {
  const std::size_t begin = at_;
  // In Persian digits, lower numbers are years of another calendar.
  const int least = is_ascii_digit(next()) ? 1000 : 1500;
  const auto value = number(4, 4);
  if (value && *value >= least && *value < 3000) return value;
  at_ = begin;
  return std::nullopt;
}

std::optional<int> DateCursor::short_year() {
  const std::size_t begin = at_;
  if (!literal("'")) literal("’");
  const auto value = number(2, 2);
  if (value && at_boundary()) return *value < 70 ? 2000 + *value : 1900 + *value;
  at_ = begin;
  return std::nullopt;
}

std::optional<MonthName> DateCursor::month_name() {
  const DateWord word = date_word(text_, at_);
  if (word.text.empty()) return std::nullopt;
  std::size_t end = word.end;
  auto name = month_named(word.text);
  if (!name && end < text_.size() && text_[end] == ' ' && static_cast<unsigned char>(word.text[0]) >= 0xD8) {
    const DateWord second = date_word(text_, end + 1);  // "كانون الثاني"
    if (!second.text.empty()) name = month_named(word.text + " " + second.text);
    end = second.end;
  }
  if (!name) return std::nullopt;
  at_ = end;
  if (name->shortened) literal(".");
  name->capital = word.capital;
  return name;
}

std::optional<int> DateCursor::season() {
  const DateWord word = date_word(text_, at_);
  const auto season = season_named(word.text);
  if (season) at_ = word.end;
  return season;
}

}  // namespace osint
