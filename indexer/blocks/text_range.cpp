// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/blocks/text_range.h"

#include <algorithm>

#include "base/utf8.h"

namespace osint {

namespace {

// What stands between the parts of a citation and belongs to none.
constexpr std::u32string_view separators = U" \n\t,.;:-–—|/*_•·，。、；：\u3000";
constexpr std::u32string_view quotes = U"\"'“”„‟‘’«»「」『』《》〈〉";

}  // namespace

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_digit); }

bool says_something(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool word = c < 0x80 && is_word_byte(static_cast<char>(c));
    if (word || (c >= 0x80 && !is_one_of(c, separators) && !is_one_of(c, quotes) && !is_one_of(c, U"（）")))
      return true;
  }
  return false;
}

bool is_latin(std::string_view text) {
  std::size_t latin = 0;
  std::size_t other = 0;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    const bool ascii = c < 0x80 && is_ascii_letter(static_cast<char>(c));
    if (ascii || (c >= 0xC0 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00)) {
      ++latin;
    } else if (c >= 0x370 && !(c >= 0x2000 && c < 0x2C00) && !is_one_of(c, separators) &&
               !is_one_of(c, quotes)) {
      ++other;
    }
  }
  return latin >= other;
}

bool ends_with_full_stop(std::string_view text) {
  if (!text.ends_with('.') || text.ends_with("..")) return false;
  const std::string_view last_word = text.substr(text.rfind(' ') + 1);
  for (const std::string_view abbreviation : {"Jr.", "Sr.", "al.", "Ltd.", "Inc.", "Co.", "Corp."}) {
    if (last_word == abbreviation) return false;
  }
  const bool initial = text.size() >= 2 && is_ascii_upper(text[text.size() - 2]) &&
                       (text.size() == 2 || !is_word_byte(text[text.size() - 3]));
  return !initial;
}

std::string without_end_marks(std::string text) {
  while (text.ends_with(',') || text.ends_with("，") || text.ends_with("。") || ends_with_full_stop(text)) {
    text.resize(last_code_point(text));
    while (text.ends_with(' ')) text.pop_back();
  }
  return text;
}

Range bracket_at(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view rest = text.substr(0, end).substr(std::min(at, end));
  const bool wide = rest.starts_with("（");
  if (!wide && !rest.starts_with('(') && !rest.starts_with('[')) return {};
  const std::string_view open = wide ? "（" : rest.substr(0, 1);
  const std::string_view close = wide ? "）" : rest[0] == '(' ? ")" : "]";
  int depth = 0;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    if (rest.substr(i).starts_with(open)) ++depth;
    if (rest.substr(i).starts_with(close) && --depth == 0) return {at, at + i + close.size()};
  }
  return {};
}

Range bracket_before(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view head = text.substr(0, end);
  const bool wide = head.ends_with("）");
  if (!wide && !head.ends_with(')') && !head.ends_with(']')) return {};
  const std::string_view close = wide ? "）" : head.substr(end - 1);
  const std::string_view open = wide ? "（" : head[end - 1] == ')' ? "(" : "[";
  int depth = 0;
  for (std::size_t i = end; i-- > begin;) {
    if (head.substr(i).starts_with(close)) ++depth;
    if (head.substr(i).starts_with(open) && --depth == 0) return i > begin ? Range{i, end} : Range{};
  }
  return {};
}

Range inner_of_bracket(std::string_view text, Range bracket) {
  const std::size_t size = text.substr(bracket.begin).starts_with("（") ? std::string_view("（").size() : 1;
  return {bracket.begin + size, bracket.end - size};
}

std::size_t last_code_point(std::string_view text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

Range trimmed(std::string_view text, Range range) {
  const auto lacks = [&](std::string_view partner) {
    return text.substr(range.begin, range.end - range.begin).find(partner) == std::string_view::npos;
  };
  while (!range.empty()) {
    std::size_t next = range.begin;
    const char32_t first = next_code_point(text, next);
    const bool open =
        (first == '(' && lacks(")")) || (first == '[' && lacks("]")) || first == ')' || first == ']';
    if (!is_one_of(first, separators) && !open) break;
    range.begin = next;
  }
  while (!range.empty()) {
    const std::string_view rest = text.substr(range.begin, range.end - range.begin);
    const std::size_t at = last_code_point(rest);
    std::size_t next = at;
    const char32_t last = next_code_point(rest, next);
    const bool open =
        (last == ')' && lacks("(")) || (last == ']' && lacks("[")) || last == '(' || last == '[';
    const bool drop = last == '.' ? ends_with_full_stop(rest) : is_one_of(last, separators) || open;
    if (!drop) break;
    range.end = range.begin + at;
  }
  return range;
}

std::string trimmed_text(std::string_view text, Range range) {
  range = trimmed(text, range);
  return range.empty() ? std::string()
                       : collapsed_whitespace(text.substr(range.begin, range.end - range.begin));
}

std::vector<Range> split(std::string_view text, Range range,
                         std::size_t (*length_at)(std::string_view, std::size_t)) {
  std::vector<Range> parts;
  std::size_t begin = range.begin;
  int depth = 0;
  for (std::size_t i = range.begin; i < range.end;) {
    if (text[i] == '(' || text[i] == '[') ++depth;
    if (text[i] == ')' || text[i] == ']') --depth;
    const std::size_t length = depth <= 0 ? length_at(text.substr(0, range.end), i) : 0;
    if (length > 0) {
      parts.push_back({begin, i});
      begin = i + length;
    }
    i += std::max<std::size_t>(length, 1);
  }
  parts.push_back({begin, range.end});
  return parts;
}

std::size_t comma_at(std::string_view text, std::size_t at) {
  if (text[at] == ',' || text[at] == ';') return 1;
  for (const std::string_view comma : {"，", "；", "、"}) {
    if (text.substr(at).starts_with(comma)) return comma.size();
  }
  return 0;
}

}  // namespace osint
