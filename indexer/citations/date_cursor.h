// SPDX-License-Identifier: GPL-2.0-or-later
// A place in a text that holds a date; each step moves on only if it finds what it looks for.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace osint {

struct MonthName {
  int month = 0;            // 1 to 12
  bool shortened = false;   // "Sep", "Sept."
  bool capital = false;     // begins with a capital letter
  bool other_word = false;  // a word with another meaning: "Mars", "mayo"
};

class DateCursor {
 public:
  DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  // Whether no longer word or number would be cut in two here.
  bool at_boundary() const;
  // True if a word in small letters comes next, behind blanks. The word before a page's number ("p 3") does not count.
  bool before_small_word() const;

  bool blanks();  // line breaks too
  bool literal(std::string_view expected);
  bool word(std::string_view expected);  // in small letters, whatever the text has
  bool dash();                           // with blanks around it
  void ordinal();                        // "st", "th", "er"
  void year_word();                      // "г.", "года", "de"

  std::optional<int> number(std::size_t min_digits, std::size_t max_digits);
  // Also in full-width digits and in Chinese numerals.
  std::optional<int> chinese_number(std::size_t min_digits, std::size_t max_digits);
  std::optional<int> year();        // 1000 to 2999
  std::optional<int> short_year();  // "18", "'18" -> 2018; 70 to 99 are of the 20th century
  // A month's name, whole or shortened in English and Russian, whole in some further languages.
  std::optional<MonthName> month_name();

 private:
  std::string_view text_;
  std::size_t at_;
};

// Whether the code point that begins at `at` is a digit of a Chinese date: full-width or a numeral.
bool is_chinese_digit_at(std::string_view text, std::size_t at);

}  // namespace osint
