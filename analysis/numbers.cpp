// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/numbers.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "analysis/units.h"
#include "base/ascii.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr std::size_t group_digits = 3;
constexpr std::size_t most_numerals = 24;  // a longer run is a list, not a number

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_ascii_digit); }

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_ascii_digit(text[at + count])) ++count;
  return count;
}

// The character of a token, or 0 for what is no Chinese character.
char32_t character_of(const Token& token) {
  std::size_t end = 0;
  return token.han ? next_code_point(token.term, end) : 0;
}

// The digit that a numeral stands for, or -1.
int digit_of(const Token& token) {
  switch (character_of(token)) {
    case U'〇':
    case U'零': return 0;
    case U'一': return 1;
    case U'二':
    case U'两': return 2;
    case U'三': return 3;
    case U'四': return 4;
    case U'五': return 5;
    case U'六': return 6;
    case U'七': return 7;
    case U'八': return 8;
    case U'九': return 9;
    default: return -1;
  }
}

// The number of zeros of 十, 百, 千, 万 and 亿; 0 for anything else.
std::size_t zeros_of(const Token& token) {
  switch (character_of(token)) {
    case U'十': return 1;
    case U'百': return 2;
    case U'千': return 3;
    case U'万': return 4;
    case U'亿': return 8;
    default: return 0;
  }
}

bool is_numeral(const Token& token) { return digit_of(token) >= 0 || zeros_of(token) > 0; }

// 千 in 千米 and 千瓦 belongs to the unit.
bool begins_unit(std::span<const Token> words) {
  return words.front().term == "千" && unit_at(words).words > 1;
}

// The numerals with which the words begin, none apart from the next.
std::span<const Token> leading_numerals(std::span<const Token> words) {
  std::size_t count = 0;
  while (count < words.size() && count <= most_numerals && is_numeral(words[count]) &&
         (count == 0 ||
          (words[count].position == words[count - 1].position + 1 && !begins_unit(words.subspan(count)))))
    ++count;
  return words.first(count);
}

// Moves the decimal point to the right: "1.4" by 8 is 140000000.
std::string shifted(std::string_view number, std::size_t zeros) {
  const std::size_t point = std::min(number.find('.'), number.size());
  std::string out(number.substr(0, point));
  const std::string_view fraction = point < number.size() ? number.substr(point + 1) : "";
  for (std::size_t i = 0; i < zeros; ++i) out += i < fraction.size() ? fraction[i] : '0';
  if (fraction.size() > zeros) out.append(".").append(fraction.substr(zeros));
  const std::size_t first = out.find_first_not_of('0');
  return first == std::string::npos || out[first] == '.' ? out : out.substr(first);
}

// 二百三十: each digit counts as often as the numeral after it says, 万 multiplies what follows the last 亿, and 亿
// all before it.
std::optional<std::string> positional(std::span<const Token> numerals) {
  std::uint64_t total = 0;
  std::uint64_t section = 0;  // below 万
  int digit = -1;
  std::size_t last = 9;
  for (const Token& numeral : numerals) {
    const std::size_t zeros = zeros_of(numeral);
    if (zeros == 0) {
      if (digit > 0) return std::nullopt;
      digit = digit_of(numeral);
      continue;
    }
    std::uint64_t times = 1;
    for (std::size_t i = 0; i < zeros; ++i) times *= 10;
    if (zeros >= 4) {
      const std::uint64_t before = section + static_cast<std::uint64_t>(std::max(digit, 0));
      const bool all = zeros > 4;
      if (before == 0 && !(all && total > 0)) return std::nullopt;
      total = all ? (total + before) * times : total + before * times;
      section = 0;
      last = 9;
      if (total > std::uint64_t{1} << 53) return std::nullopt;
    } else {
      if (zeros >= last || (digit <= 0 && (zeros != 1 || section != 0))) return std::nullopt;
      section += times * static_cast<std::uint64_t>(digit > 0 ? digit : 1);
      last = zeros;
    }
    digit = -1;
  }
  return std::to_string(total + section + static_cast<std::uint64_t>(std::max(digit, 0)));
}

// "230 000": how many words its groups take; 1 if the word is a number by itself.
std::size_t grouped_words(std::string_view text, std::span<const Token> words) {
  const std::string& first = words.front().term;
  if (first.size() > group_digits || first.front() == '0') return 1;
  std::size_t count = 1;
  while (count < words.size()) {
    const Token& last = words[count - 1];
    const Token& next = words[count];
    if (next.term.size() != group_digits || !all_digits(next.term)) break;
    if (!is_blank_in_number(text.substr(last.end, next.begin - last.end))) break;
    ++count;
  }
  return count;
}

}  // namespace

bool is_blank_in_number(std::string_view gap) {
  return gap == " " || gap == "\u00A0" || gap == "\u2009" || gap == "\u202F";
}

std::optional<std::string> without_separators(std::string_view word) {
  const std::size_t first = digits_at(word, 0);
  if (first == 0 || first > group_digits || first >= word.size() || word.front() == '0') return std::nullopt;
  const char separator = word[first];
  if (separator != ',' && separator != '.') return std::nullopt;
  std::string out(word.substr(0, first));
  std::size_t at = first;
  while (at < word.size() && word[at] == separator && digits_at(word, at + 1) == group_digits) {
    out += word.substr(at + 1, group_digits);
    at += 1 + group_digits;
  }
  if (at == first) return std::nullopt;
  const std::string_view rest = word.substr(at);
  if (rest.starts_with(separator)) return std::nullopt;
  const bool decimal = rest.size() > 1 && (rest.front() == ',' || rest.front() == '.');
  return decimal ? out.append(".").append(rest.substr(1)) : out.append(rest);
}

std::optional<std::string> digits_of_numerals(std::span<const Token> numerals) {
  if (numerals.empty() || numerals.size() > most_numerals) return std::nullopt;
  if (!std::all_of(numerals.begin(), numerals.end(), is_numeral)) return std::nullopt;
  const bool plain = std::all_of(numerals.begin(), numerals.end(),
                                 [](const Token& numeral) { return digit_of(numeral) >= 0; });
  if (!plain) return positional(numerals);
  std::string out;
  for (const Token& numeral : numerals) out += static_cast<char>('0' + digit_of(numeral));
  const bool or_so = out.size() == 2 && out.find('0') == std::string::npos;
  return or_so ? std::nullopt : std::optional(out);
}

std::optional<Number> number_at(std::string_view text, std::span<const Token> words) {
  const Token& first = words.front();
  if (first.han) {
    const std::span<const Token> numerals = leading_numerals(words);
    auto digits = digits_of_numerals(numerals);
    if (!digits) return std::nullopt;
    return Number{numerals.size(), std::move(*digits)};
  }
  Number out;
  std::string plain = without_separators(first.term).value_or(first.term);
  if (!all_digits(plain.substr(0, plain.find('.'))) || plain.empty() || !is_ascii_digit(plain.front()) ||
      plain.find_first_not_of("0123456789.") != std::string::npos)
    return std::nullopt;
  out.words = grouped_words(text, words);
  out.digits = std::move(plain);
  for (std::size_t i = 1; i < out.words; ++i) out.digits += words[i].term;
  // 23万: only where nothing stands between.
  while (out.words < words.size()) {
    const Token& next = words[out.words];
    const std::size_t zeros = zeros_of(next);
    if (zeros < 2 || next.begin != words[out.words - 1].end || begins_unit(words.subspan(out.words))) break;
    out.digits = shifted(out.digits, zeros);
    ++out.words;
  }
  return out;
}

std::string chinese_numerals(std::string_view digits) {
  constexpr std::array<std::string_view, 10> names = {"零", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};
  constexpr std::array<std::string_view, 4> places = {"", "十", "百", "千"};
  if (digits.empty() || digits.size() > places.size() || !all_digits(digits) || digits.front() == '0')
    return {};
  std::string out;
  bool zero = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const auto digit = static_cast<std::size_t>(digits[i] - '0');
    const std::size_t place = digits.size() - 1 - i;
    if (digit == 0) {
      zero = true;
      continue;
    }
    if (zero) out += names[0];
    zero = false;
    if (!(digit == 1 && place == 1 && i == 0)) out += names[digit];
    out += places[place];
  }
  return out;
}

}  // namespace osint
