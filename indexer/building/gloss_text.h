// SPDX-License-Identifier: GPL-2.0-or-later
// The characters of a text and their properties, for reading definitions in parentheses. All text must be
// valid UTF-8.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace osint {

struct Character {
  char32_t code_point = 0;
  std::uint32_t begin = 0;  // byte offsets in the text
  std::uint32_t end = 0;
};

std::vector<Character> characters(std::string_view text);

// Returns the longest end of `text` that has at most `bytes` bytes and splits no character.
std::string_view last_bytes(std::string_view text, std::size_t bytes);

// Returns the byte offset of the last character of `text`, which must not be empty.
std::size_t last_character(std::string_view text);

// Returns the text without white space and quotation marks at both ends.
std::string_view unquoted(std::string_view text);

bool is_quotation_mark(char32_t c);
bool is_letter_or_digit(char32_t c);
bool is_capital(char32_t c);

// Returns true for letters of the Latin script and for combining accents.
bool is_latin(char32_t c);

// Returns the character in lower case; full-width Latin becomes ASCII.
char32_t plain(char32_t c);

// Returns true for words such as "of", "the" and "and", which stay in lower case in titles and names.
bool is_small_word(std::string_view word);

}  // namespace osint
