// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_text/text_line.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/byte_set.h"
#include "base/utf8.h"

namespace osint {

namespace {

constexpr std::u32string_view openers = U"\"'“‘«„‹([{*_¿¡「『《";
constexpr std::u32string_view closers = U"\"'”’»“›)]}*_」』》";
constexpr std::u32string_view sentence_ends = U".!?…。！？؟۔।‽";

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

// The code point that ends at `end`, which moves before it.
char32_t previous_code_point(std::string_view text, std::size_t& end) {
  std::size_t begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  end = begin;
  return next_code_point(text, begin);
}

// The columns of a text that begins at `column`: a tab leads to the next multiple of 8.
int width_from(std::string_view text, int column) {
  if (text.find('\t') == std::string_view::npos) return columns(text);
  const int begin = column;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    column = c == '\t' ? column / 8 * 8 + 8 : column + columns(c);
  }
  return column - begin;
}

TextLine line_of(std::string_view raw, int line, int page) {
  TextLine out;
  std::size_t blanks = 0;
  out.indent = leading_columns(raw, 0, &blanks);
  out.text = without_outer_blanks(raw.substr(blanks));
  if (out.text.empty()) out.indent = 0;
  out.width = width_from(out.text, out.indent);
  out.line = line;
  out.page = page;
  return out;
}

bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }

// Words that no sentence ends with.
bool is_connecting_word(std::string_view word) {
  static constexpr std::string_view words[] = {
      "a",  "an", "and", "as",  "at",   "by",  "for",   "from", "his",  "in",    "its",   "into", "nor",
      "of", "on", "or",  "our", "than", "the", "their", "to",   "upon", "which", "whose", "with", "your"};
  return std::binary_search(std::begin(words), std::end(words), word);
}

}  // namespace

int leading_columns(std::string_view text, int column, std::size_t* bytes) {
  const int begin = column;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = next_code_point(text, next);
    if (!is_whitespace(c)) break;
    column = c == '\t' ? column / 8 * 8 + 8 : column + std::max(columns(c), 1);
    at = next;
  }
  *bytes = at;
  return column - begin;
}

std::string_view without_outer_blanks(std::string_view text) {
  std::size_t begin = 0;
  leading_columns(text, 0, &begin);
  std::size_t end = text.size();
  for (std::size_t at = end; at > begin && is_whitespace(previous_code_point(text, at));) end = at;
  return text.substr(begin, end - begin);
}

std::vector<TextLine> text_lines(const std::string& text) {
  constexpr std::size_t most_blank_lines = 3;
  std::vector<TextLine> out;
  const std::string_view all = text;
  int line = 1;
  int page = text.find('\f') == std::string::npos ? 0 : 1;
  std::size_t blank_lines = 0;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = static_cast<std::size_t>(
        std::find_if(all.begin() + static_cast<std::ptrdiff_t>(begin), all.end(), is_line_end) - all.begin());
    TextLine found = line_of(all.substr(begin, end - begin), line, page);
    blank_lines = found.blank() ? blank_lines + 1 : 0;
    if (blank_lines <= most_blank_lines) out.push_back(found);
    if (end == all.size()) break;
    begin = end + 1;
    if (all[end] == '\f') {
      ++page;
      continue;
    }
    if (all[end] == '\r' && begin < all.size() && all[begin] == '\n') ++begin;
    ++line;
  }
  return out;
}

bool begins_in_lower_case(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_in(openers, c)) continue;
    return u_islower(static_cast<UChar32>(c)) != 0;
  }
  return false;
}

bool ends_sentence(std::string_view text) {
  for (std::size_t end = text.size(); end > 0;) {
    const char32_t c = previous_code_point(text, end);
    if (!is_in(closers, c) && !is_whitespace(c)) return is_in(sentence_ends, c);
  }
  return false;
}

bool ends_unfinished(std::string_view text) {
  if (text.empty()) return false;
  std::size_t end = text.size();
  char32_t last = previous_code_point(text, end);
  while (end > 0 && is_in(U"\"'”’»", last)) last = previous_code_point(text, end);
  if (last == ',' || last == '-' || last == 0x2010 || last == 0xAD || last == U'，' || last == U'、')
    return true;
  return is_connecting_word(last_word(text));
}

bool sentence_goes_on(std::string_view before, std::string_view after) {
  if (before.empty() || after.empty() || ends_sentence(before)) return false;
  if (is_address_word(last_word(before))) return false;
  if (ends_unfinished(before)) return true;
  std::size_t end = before.size();
  const char32_t last = previous_code_point(before, end);
  return last != ':' && begins_in_lower_case(after);
}

bool is_rule(std::string_view text) {
  constexpr std::u32string_view signs = U"-_*=~–—―─━═•·#+";
  char32_t sign = 0;
  int count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_whitespace(c)) continue;
    if (sign == 0) sign = c;
    if (c != sign || !is_in(signs, c)) return false;
    ++count;
  }
  return count >= 3;
}

std::string_view first_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_whitespace(next_code_point(text, at))) return text.substr(0, begin);
  }
  return text;
}

std::string_view last_word(std::string_view text) {
  for (std::size_t at = text.size(); at > 0;) {
    const std::size_t end = at;
    if (is_whitespace(previous_code_point(text, at))) return text.substr(end);
  }
  return text;
}

bool is_address_word(std::string_view word) {
  constexpr ByteSet signs(".@:");
  if (signs.find(word, 0) == word.size()) return false;
  if (word.find("://") != std::string_view::npos || word.find("www.") != std::string_view::npos) return true;
  const std::size_t mail = word.find('@');
  if (mail != std::string_view::npos && word.find('.', mail) != std::string_view::npos) return true;
  // A domain with a path: example.org/night
  const std::size_t dot = word.find('.');
  const std::size_t slash = word.find('/');
  return dot != std::string_view::npos && slash != std::string_view::npos && dot > 0 && dot + 2 < slash &&
         std::all_of(word.begin() + static_cast<std::ptrdiff_t>(dot) + 1,
                     word.begin() + static_cast<std::ptrdiff_t>(slash),
                     [](char c) { return is_ascii_letter(c) || c == '.' || c == '-'; });
}

}  // namespace osint
