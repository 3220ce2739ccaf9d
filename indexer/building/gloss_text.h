// SPDX-License-Identifier: GPL-2.0-or-later
// Characters of a text as definitions in parentheses are read: letter by letter, from the parenthesis outwards.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace osint {

struct Character {
  char32_t code_point = 0;
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
};

std::vector<Character> characters(std::string_view text);

// What a text ends with, of at most so many bytes, whole characters.
std::string_view last_bytes(std::string_view text, std::size_t bytes);

// Where the last character begins of a text that is not empty.
std::size_t last_character(std::string_view text);

// White space and quotation marks taken off both ends.
std::string_view unquoted(std::string_view text);

bool is_quotation_mark(char32_t c);
bool is_letter_or_digit(char32_t c);
bool is_capital(char32_t c);

// Letters of the Latin script and the accents above them.
bool is_latin(char32_t c);

// In lower case, full-width Latin as ASCII.
char32_t plain(char32_t c);

// of, the, and ...: the words that names in capitals leave small.
bool is_small_word(std::string_view word);

}  // namespace osint
