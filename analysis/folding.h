// SPDX-License-Identifier: GPL-2.0-or-later
// Folds words so that spellings of one word become one term: NFKC_Casefold (UAX #31) without the diacritics
// of Latin, Greek, Cyrillic, Arabic and Hebrew, all apostrophes as ', decimal digits of all scripts as ASCII
// digits, Persian and Urdu forms of Arabic letters as Arabic ones, and traditional Han characters as
// simplified ones.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the folded form of valid UTF-8. At most 30 combining marks on one letter count (UAX #15,
// Stream-Safe Text). Throws std::runtime_error if ICU fails.
std::string folded(std::string_view word);

// Returns whether a code point is a Han character: ideographs, radicals, compatibility forms, 々 and 〇.
bool is_han(char32_t code_point);

// Returns whether a term consists of one Han character.
bool is_han_character(std::string_view term);

// Does the same as folded() for one Han character.
std::string folded_han(char32_t code_point);

// Returns whether the code point is ' or stands in for it: ‘ ’ ʼ ʻ ʾ ʿ ‛ ＇ ` ´ and primes.
bool is_apostrophe(char32_t code_point);

// Returns whether the code point is a hyphen that joins the parts of a word. Dashes are not.
bool is_hyphen(char32_t code_point);

// Returns whether the code point is a hyphen, a dash of any length or a minus sign.
bool is_dash(char32_t code_point);

}  // namespace osint
