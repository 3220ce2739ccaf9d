// SPDX-License-Identifier: GPL-2.0-or-later
// A cursor in a text that may hold a date. Each step advances the cursor only if it finds what it looks for.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/dates/date_words.h"

namespace osint {

class DateCursor {
 public:
  DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  // Returns the byte at the cursor; 0 at the end of the text.
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  // Returns true if no ASCII letter and no digit follows the cursor.
  bool at_boundary() const;
  // Returns true if a digit follows the cursor.
  bool at_digit() const { return digit_at(at_).value >= 0; }
  // Returns true if a word in lower case comes next, possibly after blanks. The word before a page number ("p
  // 3") does not count.
  bool before_small_word() const;

  bool blanks();  // and line breaks
  bool literal(std::string_view expected);
  bool word(std::string_view expected);  // `expected` is in lower case; the text may be in any case
  bool dash();                           // with any blanks around it
  bool joint();                          // of two dates: a dash, "/", "to", "bis" and the like, with blanks
  bool conjunction();                    // "and", "&"
  void ordinal();                        // "st", "th", "er" and the like
  void year_word();                      // "г." or "года", possibly after blanks

  // Returns a number of min_digits to max_digits digits, ASCII, full-width, Arabic or Persian; nullopt if there
  // is none.
  std::optional<int> number(std::size_t min_digits, std::size_t max_digits);
  // The same, but also in Chinese numerals.
  std::optional<int> chinese_number(std::size_t min_digits, std::size_t max_digits);
  // A number of up to three digits before 年, also in Chinese numerals digit by digit; 元 is 1.
  std::optional<int> era_year();
  std::optional<int> year();        // of four digits, 1000 to 2999; in other digits than ASCII, from 1500
  std::optional<int> short_year();  // "18" or "'18" gives 2018; 70 to 99 belong to the 20th century
  std::optional<MonthName> month_name();  // with the dot of a short form
  std::optional<int> season();            // 21 to 24 as in PartialDate::season

 private:
  struct Digit {
    int value;  // -1 if there is no digit
    std::size_t end;
  };
  Digit digit_at(std::size_t at) const;
  template <std::size_t N>
  bool any_word(const std::string_view (&words)[N]);

  std::string_view text_;
  std::size_t at_;
};

}  // namespace osint
