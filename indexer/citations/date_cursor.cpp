// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/citations/date_cursor.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

namespace {

struct Name {
  std::string_view word;
  int month;
  bool shortened;
};

// In the order of their bytes.
constexpr std::array<Name, 142> names{
    {{"abril", 4, false},     {"agosto", 8, false},     {"aout", 8, false},       {"août", 8, false},
     {"apr", 4, true},        {"april", 4, false},      {"aprile", 4, false},     {"aralık", 12, false},
     {"aug", 8, true},        {"august", 8, false},     {"avril", 4, false},      {"ağustos", 8, false},
     {"dec", 12, true},       {"december", 12, false},  {"decembre", 12, false},  {"dezember", 12, false},
     {"dezembro", 12, false}, {"dicembre", 12, false},  {"diciembre", 12, false}, {"décembre", 12, false},
     {"ekim", 10, false},     {"enero", 1, false},      {"eylül", 9, false},      {"feb", 2, true},
     {"febbraio", 2, false},  {"febrero", 2, false},    {"februar", 2, false},    {"february", 2, false},
     {"fevereiro", 2, false}, {"fevrier", 2, false},    {"février", 2, false},    {"gennaio", 1, false},
     {"giugno", 6, false},    {"haziran", 6, false},    {"jan", 1, true},         {"janeiro", 1, false},
     {"januar", 1, false},    {"january", 1, false},    {"janvier", 1, false},    {"juillet", 7, false},
     {"juin", 6, false},      {"jul", 7, true},         {"julho", 7, false},      {"juli", 7, false},
     {"julio", 7, false},     {"july", 7, false},       {"jun", 6, true},         {"june", 6, false},
     {"junho", 6, false},     {"juni", 6, false},       {"junio", 6, false},      {"jänner", 1, false},
     {"kasım", 11, false},    {"luglio", 7, false},     {"maerz", 3, false},      {"maggio", 5, false},
     {"mai", 5, false},       {"maio", 5, false},       {"mar", 3, true},         {"march", 3, false},
     {"mars", 3, false},      {"mart", 3, false},       {"marzo", 3, false},      {"março", 3, false},
     {"may", 5, false},       {"mayo", 5, false},       {"mayıs", 5, false},      {"märz", 3, false},
     {"nisan", 4, false},     {"nov", 11, true},        {"november", 11, false},  {"novembre", 11, false},
     {"novembro", 11, false}, {"noviembre", 11, false}, {"ocak", 1, false},       {"oct", 10, true},
     {"october", 10, false},  {"octobre", 10, false},   {"octubre", 10, false},   {"oktober", 10, false},
     {"ottobre", 10, false},  {"outubro", 10, false},   {"sep", 9, true},         {"sept", 9, true},
     {"september", 9, false}, {"septembre", 9, false},  {"septiembre", 9, false}, {"setembro", 9, false},
     {"setiembre", 9, false}, {"settembre", 9, false},  {"temmuz", 7, false},     {"şubat", 2, false},
     {"авг", 8, true},        {"август", 8, false},     {"августа", 8, false},    {"апр", 4, true},
     {"апрель", 4, false},    {"апреля", 4, false},     {"березня", 3, false},    {"вересня", 9, false},
     {"грудня", 12, false},   {"дек", 12, true},        {"декабрь", 12, false},   {"декабря", 12, false},
     {"жовтня", 10, false},   {"июл", 7, true},         {"июль", 7, false},       {"июля", 7, false},
     {"июн", 6, true},        {"июнь", 6, false},       {"июня", 6, false},       {"квітня", 4, false},
     {"липня", 7, false},     {"листопада", 11, false}, {"лютого", 2, false},     {"май", 5, false},
     {"мар", 3, true},        {"март", 3, false},       {"марта", 3, false},      {"мая", 5, false},
     {"ноя", 11, true},       {"нояб", 11, true},       {"ноябрь", 11, false},    {"ноября", 11, false},
     {"окт", 10, true},       {"октябрь", 10, false},   {"октября", 10, false},   {"сен", 9, true},
     {"сент", 9, true},       {"сентябрь", 9, false},   {"сентября", 9, false},   {"серпня", 8, false},
     {"січня", 1, false},     {"травня", 5, false},     {"фев", 2, true},         {"февр", 2, true},
     {"февраль", 2, false},   {"февраля", 2, false},    {"червня", 6, false},     {"янв", 1, true},
     {"январь", 1, false},    {"января", 1, false}}};

constexpr std::size_t longest_word = 24;  // bytes

bool is_letter(char32_t c) {
  return (c < 0x80 && is_ascii_letter(static_cast<char>(c))) ||
         (c >= 0xC0 && c < 0x530 && c != 0xD7 && c != 0xF7);
}

char32_t small(char32_t c) {
  const bool plus_32 =
      (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F);
  if (plus_32) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c == 0x15E || c == 0x11E ? c + 1 : c;
}

struct Word {
  std::string text;  // in small letters
  std::size_t end = 0;
  bool capital = false;
};

// The word that begins at `at`; empty where it is longer than any month's name.
Word small_word(std::string_view text, std::size_t at) {
  Word out;
  out.end = at;
  while (out.end < text.size()) {
    std::size_t next = out.end;
    const char32_t c = next_code_point(text, next);
    if (!is_letter(c)) break;
    if (out.text.empty()) out.capital = small(c) != c;
    append_utf8(out.text, small(c));
    out.end = next;
    if (out.text.size() > longest_word) return {};
  }
  return out;
}

std::optional<MonthName> month_of(std::string_view word) {
  const auto at =
      std::lower_bound(names.begin(), names.end(), word,
                       [](const Name& name, std::string_view other) { return name.word < other; });
  if (at == names.end() || at->word != word) return std::nullopt;
  return MonthName{at->month, at->shortened};
}

// 0 to 9, 10 for the sign of ten, -1 for what is no digit.
int chinese_digit(char32_t c) {
  constexpr std::u32string_view numerals = U"〇一二三四五六七八九十";
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  if (c == U'零' || c == U'○') return 0;
  const std::size_t at = numerals.find(c);
  return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

bool is_chinese_digit_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]) >= 0xC0 && chinese_digit(next_code_point(text, at)) >= 0;
}

bool DateCursor::at_boundary() const { return !is_ascii_digit(next()) && !is_ascii_letter(next()); }

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
  const Word found = small_word(text_, at_);
  if (found.text != expected) return false;
  at_ = found.end;
  return true;
}

bool DateCursor::dash() {
  const std::size_t begin = at_;
  blanks();
  if (literal("-") || literal("–") || literal("—")) {
    blanks();
    return true;
  }
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
  if (word("года") || word("год")) return;
  if (word("г")) {
    literal(".");
    return;
  }
  at_ = begin;
}

std::optional<int> DateCursor::number(std::size_t min_digits, std::size_t max_digits) {
  std::size_t end = at_;
  int value = 0;
  while (end < text_.size() && end - at_ <= max_digits && is_ascii_digit(text_[end]))
    value = value * 10 + (text_[end++] - '0');
  if (end - at_ < min_digits || end - at_ > max_digits) return std::nullopt;
  at_ = end;
  return value;
}

std::optional<int> DateCursor::chinese_number(std::size_t min_digits, std::size_t max_digits) {
  if (is_ascii_digit(next())) return number(min_digits, max_digits);
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

std::optional<int> DateCursor::year() {
  const std::size_t begin = at_;
  const auto value = number(4, 4);
  if (value && *value >= 1000 && *value < 3000) return value;
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
  const Word word = small_word(text_, at_);
  if (word.text.empty()) return std::nullopt;
  auto name = month_of(word.text);
  if (!name) return std::nullopt;
  at_ = word.end;
  if (name->shortened) literal(".");
  name->capital = word.capital;
  name->other_word = word.text == "mars" || word.text == "mayo" || word.text == "mart" || word.text == "mai";
  return name;
}

}  // namespace osint
