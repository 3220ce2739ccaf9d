// SPDX-License-Identifier: GPL-2.0-or-later
// Writes letters of other alphabets, kana and Hangul with Latin ones, by the table latin_letters.tsv.
#pragma once

#include <string>
#include <string_view>

namespace osint {

// Returns the text with each letter that the table has, and each syllable of Hangul, in small Latin letters:
// "Шойгу" gives "shoigu". Everything else, such as Latin letters and Han characters, stays as it is. `text`
// is valid UTF-8.
std::string in_latin_letters(std::string_view text);

}  // namespace osint
