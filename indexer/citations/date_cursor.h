// SPDX-License-Identifier: GPL-2.0-or-later
// A cursor in a text that may hold a date. Each step advances the cursor only if it finds what it looks for.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace osint {

struct MonthName {
  int month = 0;            // 1 to 12
  bool shortened = false;   // as in "Sep" and "Sept."
  bool capital = false;     // the name begins with a capital letter
  bool other_word = false;  // the name has another meaning, too: "Mars", "mayo"
};

class DateCursor {
 public:
  DateCursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t at() const { return at_; }
  // Returns the byte at the cursor; 0 at the end of the text.
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  // Returns true if no ASCII letter or digit follows the cursor.
  bool at_boundary() const;
  // Returns true if a word in lower case comes next, possibly after blanks. The word before a page number ("p
  // 3") does not count.
  bool before_small_word() const;

  bool blanks();  // and line breaks
  bool literal(std::string_view expected);
  bool word(std::string_view expected);  // `expected` is in lower case; the text may be in any case
  bool dash();                           // with any blanks around it
  void ordinal();                        // "st", "th", "er" and the like
  void year_word();                      // "г." or "года", possibly after blanks

  // Returns a number of min_digits to max_digits ASCII digits; nullopt if there is none.
  std::optional<int> number(std::size_t min_digits, std::size_t max_digits);
  // The same, but also in full-width digits and Chinese numerals.
  std::optional<int> chinese_number(std::size_t min_digits, std::size_t max_digits);
  std::optional<int> year();        // of four digits, 1000 to 2999
  std::optional<int> short_year();  // "18" or "'18" gives 2018; 70 to 99 belong to the 20th century
  // Reads the name of a month: full or shortened in English and Russian, only full in some other languages.
  std::optional<MonthName> month_name();

 private:
  std::string_view text_;
  std::size_t at_;
};

// Returns true if the code point at byte offset `at` is a full-width digit or a Chinese numeral.
bool is_chinese_digit_at(std::string_view text, std::size_t at);

}  // namespace osint
