// SPDX-License-Identifier: GPL-2.0-or-later
// Folding of words: NFKC_Casefold (UAX #31) without the diacritics of Latin, Greek, Cyrillic, Arabic and
// Hebrew, every form of apostrophe as ', traditional Han characters as simplified ones.
#pragma once

#include <string>
#include <string_view>

namespace osint {

std::string folded(std::string_view word);

bool is_han(char32_t code_point);

// Whether a term is one Han character.
bool is_han_character(std::string_view term);

// The same for one Han character.
std::string folded_han(char32_t code_point);

// ' ‘ ’ ʼ ʻ ʾ ʿ ‛ ＇ ` ´ and the primes that stand in for them.
bool is_apostrophe(char32_t code_point);

// The hyphens that join the parts of a word (not dashes).
bool is_hyphen(char32_t code_point);

}  // namespace osint
