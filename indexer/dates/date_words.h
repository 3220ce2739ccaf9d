// SPDX-License-Identifier: GPL-2.0-or-later
// The words and digits of dates: names of months and seasons in the languages that sources are written in.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace osint {

// A word of a text as names of months are compared: in small letters, without the marks above and below
// Arabic letters, and with one form for Arabic letters that Persian writes differently.
struct DateWord {
  std::string text;  // empty if no letter comes next, or if the word is longer than any name
  std::size_t end = 0;
  bool capital = false;  // begins with a capital letter
};
DateWord date_word(std::string_view text, std::size_t at);

// Returns whether words can hold the code point: Latin, Cyrillic and Arabic letters.
bool is_date_letter(char32_t c);

struct MonthName {
  int month = 0;            // 1 to 12
  bool shortened = false;   // as in "Sep" and "Sept."
  bool capital = false;     // the name begins with a capital letter
  bool other_word = false;  // the name has another meaning, too: "Mars", "mayo", and short forms like "set"
  bool solar = false;       // a month of the Solar Hijri calendar
};

// `word` is DateWord::text, of two words with a blank between them. Names are full or shortened, in the
// nominative or as dates need them, with accents or without.
std::optional<MonthName> month_named(std::string_view word);

// Returns false if the first letters of the word at `at` tell that it is neither a month's nor a season's name.
// Reads at most three bytes, and says true for a word with letters other than a-z among these.
bool may_be_name(std::string_view text, std::size_t at);

// Returns 21 to 24 as in PartialDate::season, or nullopt if the word names no season.
std::optional<int> season_named(std::string_view word);

// Returns the value of a digit: ASCII, full-width, Arabic or Persian; -1 for anything else.
int digit_value(char32_t c);

// Returns the value of a Chinese numeral from 0 to 10; -1 for anything else.
int chinese_digit(char32_t c);

}  // namespace osint
