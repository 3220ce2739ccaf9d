// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/building/acronyms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "analysis/folding.h"
#include "base/utf8.h"
#include "indexer/building/gloss_text.h"

namespace osint {
namespace {

constexpr std::size_t longest_short_form = 10;  // characters
constexpr std::size_t most_bytes = 256;         // that a long form is looked for in

std::vector<char32_t> plain_letters(std::string_view text) {
  std::vector<char32_t> out;
  for (const Character& one : characters(text)) {
    if (is_letter_or_digit(one.code_point)) out.push_back(plain(one.code_point));
  }
  return out;
}

// A mark that no long form runs across.
bool breaks(char32_t c) {
  static constexpr std::u32string_view marks = U"()[]{};:!?（）［］｛｝；：！？。，、…—";
  return marks.find(c) != std::u32string_view::npos || is_han(c) ||
         (is_quotation_mark(c) && !is_apostrophe(c));
}

// Whether the full stop at i ends a sentence, and not an abbreviation.
bool ends_sentence(const std::vector<Character>& text, std::size_t i) {
  constexpr std::size_t shortest_word = 4;
  std::size_t letters = 0;
  while (letters < i && is_letter_or_digit(text[i - 1 - letters].code_point)) ++letters;
  return letters >= shortest_word && i + 2 < text.size() && text[i + 1].code_point == U' ' &&
         is_capital(text[i + 2].code_point);
}

// Returns where the last `words` words of a text begin, or where the text after the last breaking mark
// begins.
std::size_t begin_of_candidate(const std::vector<Character>& text, std::size_t words) {
  std::size_t begin = text.size();
  for (std::size_t i = text.size(); i-- > 0;) {
    const char32_t c = text[i].code_point;
    if (breaks(c) || (c == U'.' && ends_sentence(text, i))) return begin;
    if (is_whitespace(c)) {
      if (i + 1 < text.size() && !is_whitespace(text[i + 1].code_point) && --words == 0) return i + 1;
    } else {
      begin = i;
    }
  }
  return begin;
}

// The first letter of a long form begins a word, which may not be part of a larger one.
bool begins_word(const std::vector<Character>& text, std::size_t i) {
  if (i == 0) return true;
  const char32_t before = text[i - 1].code_point;
  return !is_letter_or_digit(before) && !is_apostrophe(before) && !is_hyphen(before);
}

struct Word {
  std::vector<char32_t> letters;
  std::size_t begin = 0;  // characters of the text
  bool small = false;
};

std::vector<Word> words_of(const std::vector<Character>& text) {
  std::vector<Word> out;
  std::string spelling;
  const auto finish = [&] {
    if (!spelling.empty()) out.back().small = is_small_word(spelling);
    spelling.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t c = text[i].code_point;
    if (is_letter_or_digit(c)) {
      if (spelling.empty()) out.emplace_back().begin = i;
      out.back().letters.push_back(plain(c));
      append_utf8(spelling, c);
    } else if (!is_apostrophe(c)) {
      finish();
    }
  }
  finish();
  return out;
}

// Matches as the paper does, from right to left. Returns where the long form begins.
std::optional<std::size_t> matched(const std::vector<char32_t>& letters, const std::vector<Character>& text) {
  std::size_t at = text.size();
  for (std::size_t s = letters.size(); s-- > 0;) {
    do {
      if (at == 0) return std::nullopt;
      --at;
    } while (plain(text[at].code_point) != letters[s] || (s == 0 && !begins_word(text, at)));
  }
  return at;
}

// Returns where the words begin whose first letters these are, with only small words between them. The
// paper's matching alone would take the second E of "Example Excerpt Service (EES)" from within the second
// word.
std::optional<std::size_t> initials(const std::vector<char32_t>& letters,
                                    const std::vector<Character>& text) {
  const std::vector<Word> words = words_of(text);
  std::size_t left = letters.size();
  for (std::size_t w = words.size(); w-- > 0;) {
    if (words[w].letters.front() == letters[left - 1]) {
      if (--left > 0) continue;
      return begins_word(text, words[w].begin) ? std::optional(words[w].begin) : std::nullopt;
    }
    if (!words[w].small) break;
  }
  return std::nullopt;
}

// Returns how many letters from `from` on a word accounts for: its first letter, then others in order.
std::size_t accounted(const Word& word, const std::vector<char32_t>& letters, std::size_t from) {
  if (from == letters.size() || word.letters.front() != letters[from]) return 0;
  std::size_t count = 0;
  for (const char32_t letter : word.letters) {
    if (from + count < letters.size() && letter == letters[from + count]) ++count;
  }
  return count;
}

// Whether the words account for the letters (acronyms.h), the first and the last word among them.
bool explains(const std::vector<Word>& words, const std::vector<char32_t>& letters) {
  constexpr std::size_t size = longest_short_form + 1;
  constexpr std::size_t never = 1000;
  // fewest[j][m]: the least number of words to pass over so that m words account for the first j letters.
  std::array<std::array<std::size_t, size>, size> fewest;
  for (auto& row : fewest) row.fill(never);
  fewest[0][0] = 0;
  for (std::size_t w = 0; w < words.size(); ++w) {
    const bool edge = w == 0 || w + 1 == words.size();
    auto next = fewest;
    for (auto& row : next) row.fill(never);
    for (std::size_t j = 0; j <= letters.size(); ++j) {
      const std::size_t most = accounted(words[w], letters, j);
      for (std::size_t m = 0; m <= j; ++m) {
        const std::size_t here = fewest[j][m];
        if (here == never) continue;
        if (!edge) next[j][m] = std::min(next[j][m], here + (words[w].small ? 0 : 1));
        for (std::size_t k = 1; k <= most; ++k) next[j + k][m + 1] = std::min(next[j + k][m + 1], here);
      }
    }
    fewest = next;
  }
  for (std::size_t m = 1; m <= letters.size(); ++m) {
    if (fewest[letters.size()][m] * 3 <= m) return true;
  }
  return false;
}

// "under the ...", but neither "No First Use" nor "over-the-horizon".
bool begins_with_small_word(const std::vector<Character>& text, const Word& first) {
  const std::size_t after = first.letters.size();
  return first.small && !is_capital(text.front().code_point) &&
         !(after < text.size() && is_hyphen(text[after].code_point));
}

std::size_t letter_count(const std::vector<Word>& words) {
  std::size_t sum = 0;
  for (const Word& word : words) sum += word.letters.size();
  return sum;
}

}  // namespace

bool is_short_form(std::string_view text) {
  if (text.size() < 2 || text.size() > longest_short_form * 4) return false;
  const std::vector<Character> all = characters(text);
  if (all.size() < 2 || all.size() > longest_short_form) return false;
  if (!is_letter_or_digit(all.front().code_point) || is_whitespace(all.back().code_point)) return false;
  std::size_t capitals = 0;
  std::size_t blanks = 0;
  for (const Character& one : all) {
    const char32_t c = one.code_point;
    const bool mark = c == U'.' || c == U'/' || c == U'&' || is_hyphen(c) || is_apostrophe(c);
    if (is_han(c) || (!is_letter_or_digit(c) && !mark && c != U' ')) return false;
    if (is_capital(c)) ++capitals;
    if (c == U' ') ++blanks;
  }
  return capitals >= 2 && blanks <= 1;
}

std::string_view long_form(std::string_view short_form, std::string_view text) {
  const std::vector<char32_t> letters = plain_letters(short_form);
  if (letters.size() < 2 || letters.size() > longest_short_form) return {};
  text = unquoted(last_bytes(text, most_bytes));
  const std::vector<Character> all = characters(text);
  const std::size_t from = begin_of_candidate(all, std::min(letters.size() + 5, 2 * letters.size()));
  if (from == all.size()) return {};
  const std::string_view candidate = text.substr(all[from].begin);
  const std::vector<Character> within(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
  auto begin = initials(letters, within);
  if (!begin) begin = matched(letters, within);
  if (!begin) return {};
  const std::string_view found = candidate.substr(within[*begin].begin - all[from].begin);
  if (found.find(short_form) != std::string_view::npos) return {};
  const std::vector<Character> characters_found(within.begin() + static_cast<std::ptrdiff_t>(*begin),
                                                within.end());
  const std::vector<Word> words = words_of(characters_found);
  // Nearly every long word holds some three letters in order.
  if (words.size() == 1 && (letters.size() > 2 || words.front().letters.size() < 4)) return {};
  if (letter_count(words) <= letters.size() || begins_with_small_word(characters_found, words.front()))
    return {};
  return explains(words, letters) ? found : std::string_view();
}

}  // namespace osint
