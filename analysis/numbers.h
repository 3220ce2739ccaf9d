// SPDX-License-Identifier: GPL-2.0-or-later
// Numbers as texts write them, reduced to one spelling: plain digits. Texts write 230,000, 230.000, 230 000,
// 23万 and 二十三万 for 230000, and 二〇一八 for 2018. Databases store these spellings.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analysis/token.h"

namespace osint {

// Returns the word without the separators of its thousands: 230000 for "230,000" and "230.000", 1200km for
// "1,200km", 1234.5 for "1,234.5". Returns nullopt for a word without regular groups of three digits. `word`
// is folded.
std::optional<std::string> without_separators(std::string_view word);

// Returns whether the text is one blank that may stand within a number or before its unit: U+0020, or one of the
// blanks that typesetters use (U+00A0, U+2009, U+202F).
bool is_blank_in_number(std::string_view gap);

// A number that begins at the first of some words.
struct Number {
  std::size_t words = 0;  // how many words it takes, at least 1
  std::string digits;     // ASCII digits, perhaps with a decimal point
};

// Reads the number with which `words` begin; `text` is the text that they were found in. Groups of three
// digits with one blank between them are one number, and Chinese numerals multiply what stands before them.
// Returns nullopt if the first word is no number. A single Chinese numeral counts as a number.
std::optional<Number> number_at(std::string_view text, std::span<const Token> words);

// Returns the digits of Chinese numerals in either form: 230 for 二百三十, 2018 for 二〇一八. Returns nullopt
// for other text, and for pairs like 三四 (three or four).
std::optional<std::string> digits_of_numerals(std::span<const Token> numerals);

// Returns the usual Chinese numerals for a number of one to four ASCII digits: 十一 for 11. Returns "" for any
// other text.
std::string chinese_numerals(std::string_view digits);

}  // namespace osint
