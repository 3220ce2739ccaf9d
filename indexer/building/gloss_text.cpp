// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/building/gloss_text.h"

#include <string>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "analysis/analyzer.h"
#include "analysis/folding.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto begin = static_cast<std::uint32_t>(i);
    const char32_t c = next_code_point(text, i);
    out.push_back({c, begin, static_cast<std::uint32_t>(i)});
  }
  return out;
}

std::string_view last_bytes(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return text;
  std::size_t begin = text.size() - bytes;
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) ++begin;
  return text.substr(begin);
}

std::size_t last_character(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

std::string_view unquoted(std::string_view text) {
  const auto outside = [](char32_t c) {
    return is_whitespace(c) || is_quotation_mark(c) || is_apostrophe(c);
  };
  std::size_t from = 0;
  for (std::size_t i = 0; i < text.size() && outside(next_code_point(text, i));) from = i;
  text.remove_prefix(from);
  while (!text.empty()) {
    const std::size_t last = last_character(text);
    std::size_t i = last;
    if (!outside(next_code_point(text, i))) break;
    text.remove_suffix(text.size() - last);
  }
  return text;
}

bool is_quotation_mark(char32_t c) {
  if (c < 0x80) return c == U'"';
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_QUOTATION_MARK) != 0 ||
         (c >= 0x3008 && c <= 0x3011);
}

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

bool is_capital(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }

bool is_latin(char32_t c) {
  if (c < 0x80) return is_ascii_letter(static_cast<char>(c));
  UErrorCode status = U_ZERO_ERROR;
  const auto code = static_cast<UChar32>(c);
  return uscript_getScript(code, &status) == USCRIPT_LATIN || (c >= 0x300 && c < 0x370);
}

char32_t plain(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFF01 - U'!';
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_small_word(std::string_view word) {
  const std::string lower = ascii_lower(word);
  return is_stopword(lower) || lower == "de" || lower == "du" || lower == "la" || lower == "del";
}

}  // namespace osint
