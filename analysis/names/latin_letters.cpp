// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/latin_letters.h"

#include <array>
#include <optional>
#include <vector>

#include "analysis/folding.h"
#include "analysis/names/sorted_lines.h"
#include "base/utf8.h"

namespace osint {
namespace {

constexpr char table_bytes[] = {
#include "latin_letters.inc"
};

constexpr char32_t first_hangul = 0xAC00;
constexpr char32_t last_hangul = 0xD7A3;

struct Letter {
  char32_t code_point;
  std::string_view written;
  std::string folded;
};

std::vector<Letter> letters_of(std::string_view text) {
  std::vector<Letter> out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    const std::string_view written = text.substr(begin, i - begin);
    out.push_back(
        {c, written, static_cast<signed char>(written.front()) < 0 ? folded(written) : std::string()});
  }
  return out;
}

// Letters that Russian lacks: і, ї, є, ґ, ў.
bool is_ukrainian(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    if (c == 0x456 || c == 0x457 || c == 0x454 || c == 0x491 || c == 0x45E || c == 0x406 || c == 0x407 ||
        c == 0x404 || c == 0x490 || c == 0x40E)
      return true;
  }
  return false;
}

// By the Revised Romanization of Korean, syllable by syllable: a syllable of Unicode is 588 * initial + 28 *
// vowel + final.
std::string latin_hangul(char32_t syllable) {
  constexpr std::array<std::string_view, 19> initials = {
      "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"};
  constexpr std::array<std::string_view, 21> vowels = {"a",  "ae", "ya", "yae", "eo", "e",  "yeo",
                                                       "ye", "o",  "wa", "wae", "oe", "yo", "u",
                                                       "wo", "we", "wi", "yu",  "eu", "ui", "i"};
  constexpr std::array<std::string_view, 28> finals = {"",  "k",  "k", "k", "n", "n", "n", "t", "l", "k",
                                                       "m", "l",  "l", "l", "p", "l", "m", "p", "p", "t",
                                                       "t", "ng", "t", "t", "k", "t", "p", "t"};
  const std::size_t at = syllable - first_hangul;
  return std::string(initials[at / 588]).append(vowels[at % 588 / 28]).append(finals[at % 28]);
}

std::optional<std::string_view> latin_of(std::string_view letters, bool ukrainian) {
  constexpr SortedLines table(std::string_view(table_bytes, sizeof table_bytes));
  const auto found = table.values(letters);
  if (letters.empty() || found.empty()) return std::nullopt;
  const std::size_t tab = found.front().find('\t');
  if (tab == std::string_view::npos) return found.front();
  return ukrainian ? found.front().substr(tab + 1) : found.front().substr(0, tab);
}

}  // namespace

std::string in_latin_letters(std::string_view text) {
  const bool ukrainian = is_ukrainian(text);
  const std::vector<Letter> letters = letters_of(text);
  std::string out;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Letter& letter = letters[i];
    if (letter.folded.empty()) {
      out += letter.written;
      continue;
    }
    if (letter.code_point >= first_hangul && letter.code_point <= last_hangul) {
      out += latin_hangul(letter.code_point);
      continue;
    }
    if (i + 1 < letters.size() && !letters[i + 1].folded.empty()) {
      if (const auto pair = latin_of(letter.folded + letters[i + 1].folded, ukrainian)) {
        out += *pair;
        ++i;
        continue;
      }
    }
    out += latin_of(letter.folded, ukrainian).value_or(letter.written);
  }
  return out;
}

}  // namespace osint
