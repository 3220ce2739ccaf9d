// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/building/gloss_names.h"

#include <algorithm>

#include "analysis/folding.h"
#include "base/ascii.h"
#include "base/utf8.h"
#include "indexer/building/gloss_text.h"

namespace osint {
namespace {

constexpr std::size_t most_bytes = 256;  // that a name before a parenthesis is looked for in
constexpr std::size_t most_capitals = 5;
constexpr std::size_t longest_latin_reading = 4;  // words
constexpr std::size_t shortest_han_reading = 2;   // characters
constexpr std::size_t longest_han_reading = 6;
constexpr std::size_t shortest_unread_han = 3;
constexpr std::size_t longest_han_run = 8;

bool is_one_of(std::u32string_view marks, char32_t c) { return marks.find(c) != std::u32string_view::npos; }

// What stands inside a Latin word beside letters.
bool is_word_mark(char32_t c) { return c == U'.' || is_apostrophe(c) || is_hyphen(c); }

struct LatinWord {
  std::size_t begin = 0;  // bytes
  std::size_t end = 0;
  std::size_t capitals = 0;
  bool capital = false;  // its first letter
};

// "St.", "U.S.", "J.": a full stop that ends no sentence.
bool is_abbreviation(const std::vector<Character>& text, std::size_t from, std::size_t to) {
  constexpr std::size_t longest = 3;
  if (to - from <= longest + 1) return true;
  return std::any_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                     text.begin() + static_cast<std::ptrdiff_t>(to - 1),
                     [](const Character& one) { return one.code_point == U'.'; });
}

// The Latin words that a text ends with, the last first, with nothing but blanks between.
std::vector<LatinWord> latin_tail(std::string_view text, std::size_t most) {
  const std::vector<Character> all = characters(text);
  std::vector<LatinWord> out;
  std::size_t to = all.size();
  while (out.size() < most) {
    std::size_t from = to;
    LatinWord word;
    bool letters = false;
    while (from > 0 && (is_latin(all[from - 1].code_point) || is_word_mark(all[from - 1].code_point))) {
      const char32_t c = all[--from].code_point;
      letters = letters || is_latin(c);
      if (is_capital(c)) ++word.capitals;
    }
    while (from < to && is_word_mark(all[from].code_point)) ++from;
    if (!letters ||
        (from > 0 && is_letter_or_digit(all[from - 1].code_point) && !is_han(all[from - 1].code_point)))
      break;
    if (all[to - 1].code_point == U'.' && !is_abbreviation(all, from, to)) break;
    word.begin = all[from].begin;
    word.end = all[to - 1].end;
    word.capital = is_capital(all[from].code_point);
    out.push_back(word);
    to = from;
    while (to > 0 && all[to - 1].code_point == U' ') --to;
    if (to == from) break;
  }
  return out;
}

std::string_view at(std::string_view text, const LatinWord& word) {
  return text.substr(word.begin, word.end - word.begin);
}

// Words that a name in capitals has small inside; "and the" and "the" after anything but "of" join two names.
bool connects(std::string_view word, std::string_view before) {
  if (word == "the") return before == "of";
  return word == "of" || word == "and" || word == "de";
}

// "China's" of "China's Ministry", which is no part of the name; "People's" is.
bool is_owner(std::string_view word) {
  for (const std::string_view one : {"People", "Women", "Men", "Children", "PEOPLE", "WOMEN", "CHILDREN"}) {
    if (word.starts_with(one) && word.size() > one.size()) return false;
  }
  std::size_t apostrophe = word.size();
  for (const Character& one : characters(word)) {
    if (is_apostrophe(one.code_point)) apostrophe = one.end;
  }
  return apostrophe < word.size() && (word.substr(apostrophe) == "s" || word.substr(apostrophe) == "S");
}

// The words in capitals that a text ends with.
std::string_view capitalised_run(std::string_view text) {
  const std::vector<LatinWord> words = latin_tail(text, 2 * most_capitals + 2);
  std::size_t count = 0;  // of words in the run
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool more = i + 1 < words.size();
    if (words[i].capital) {
      count = i + 1;
      ++capitals;
    } else if (i == 0 || !more || !connects(at(text, words[i]), at(text, words[i + 1]))) {
      break;
    }
  }
  if (capitals > most_capitals) return {};
  const auto opens = [&](const LatinWord& word) {
    return !word.capital || (word.capitals < 2 && is_small_word(at(text, word))) || is_owner(at(text, word));
  };
  while (count > 0 && opens(words[count - 1])) --count;
  // One word may be a common one ("the Party") or a part of the name; a short form is neither.
  if (count == 0 || (count == 1 && words.front().capitals < 2)) return {};
  return text.substr(words[count - 1].begin, words.front().end - words[count - 1].begin);
}

// Whether a run of Han characters is a piece of a sentence rather than a name.
bool is_clause(const std::vector<Character>& run) {
  static constexpr std::u32string_view words = U"的了是在我你他她它们这那也就都被把说";
  static constexpr std::u32string_view openings = U"据但而并则又由与该此另及或使让";
  const auto simplified = [](const Character& one) {
    const std::string folded = folded_han(one.code_point);
    std::size_t offset = 0;
    return next_code_point(folded, offset);
  };
  return is_one_of(openings, simplified(run.front())) ||
         std::any_of(run.begin(), run.end(),
                     [&](const Character& one) { return is_one_of(words, simplified(one)); });
}

// Whether what stands before a run of Han lets a name begin there.
bool lets_begin(const std::vector<Character>& text, std::size_t from) {
  std::size_t to = from;
  while (to > 0 && is_whitespace(text[to - 1].code_point)) --to;
  if (to == 0) return true;
  const char32_t c = text[to - 1].code_point;
  return is_latin(c) || (!is_letter_or_digit(c) && !is_han(c));
}

}  // namespace

std::vector<ScriptPart> script_parts(std::string_view content) {
  static constexpr std::u32string_view separators = U",;，；、/";
  std::vector<ScriptPart> out;
  std::size_t from = 0;
  std::size_t to = 0;  // of the part that is being read
  bool han = false;
  const auto finish = [&](bool label) {
    const std::string_view text = unquoted(content.substr(from, to - from));
    if (!text.empty() && !label) out.push_back({text, han});
    from = to;
  };
  for (const Character& one : characters(content)) {
    const char32_t c = one.code_point;
    if (is_han(c) || is_latin(c)) {
      if (to > from && han != is_han(c)) finish(false);
      if (to == from) from = one.begin;
      han = is_han(c);
      to = one.end;
    } else if (is_whitespace(c) || (to > from && !han && is_word_mark(c))) {
      if (to > from && !is_whitespace(c)) to = one.end;
    } else if (is_one_of(separators, c) || c == U':' || c == U'：') {
      finish(c == U':' || c == U'：');
      from = to = one.end;
    } else if (is_quotation_mark(c) || is_apostrophe(c)) {
      finish(false);
      from = to = one.end;
    } else {
      return {};
    }
  }
  finish(false);
  return out;
}

bool may_be_name(const ScriptPart& part) {
  constexpr std::size_t most_words = 6;
  constexpr std::size_t longest_han = 12;
  const std::vector<Character> all = characters(part.text);
  if (part.han) return all.size() >= shortest_han_reading && all.size() <= longest_han;
  std::size_t words = 1;
  bool capital = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_whitespace(all[i].code_point) && !is_whitespace(all[i - 1].code_point)) ++words;
    capital = capital || is_capital(all[i].code_point);
  }
  return capital && words <= most_words && all.size() > 1;
}

std::string_view latin_name(std::string_view before, std::string_view han, const ReadsAs& reads_as,
                            bool title_case) {
  const std::string_view text = unquoted(last_bytes(before, most_bytes));
  if (reads_as) {
    const std::vector<LatinWord> words = latin_tail(text, longest_latin_reading);
    for (std::size_t count = words.size(); count > 0; --count) {
      const std::string_view name =
          text.substr(words[count - 1].begin, words.front().end - words[count - 1].begin);
      if (reads_as(han, name)) return name;
    }
  }
  if (title_case || code_points(han) < shortest_unread_han) return {};
  return capitalised_run(text);
}

std::string_view han_name(std::string_view before, std::string_view latin, const ReadsAs& reads_as) {
  const std::string_view text = unquoted(last_bytes(before, most_bytes));
  if (text.empty() || static_cast<unsigned char>(text.back()) < 0x80) return {};  // nearly always
  const std::vector<Character> all = characters(text);
  std::size_t from = all.size();
  while (from > 0 && is_han(all[from - 1].code_point)) --from;
  const std::size_t size = all.size() - from;
  if (reads_as) {
    for (std::size_t count = std::min(size, longest_han_reading); count >= shortest_han_reading; --count) {
      const std::string_view name = text.substr(all[all.size() - count].begin);
      if (reads_as(name, latin)) return name;
    }
  }
  if (size < shortest_han_reading || size > longest_han_run || !lets_begin(all, from)) return {};
  const std::vector<Character> run(all.begin() + static_cast<std::ptrdiff_t>(from), all.end());
  return is_clause(run) ? std::string_view() : text.substr(run.front().begin);
}

bool is_title_case(std::string_view text) {
  constexpr std::size_t long_word = 4;
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t end = std::min(text.find(' ', i), text.size());
    if (end - i >= long_word && is_ascii_letter(text[i])) {
      ++words;
      if (is_ascii_upper(text[i])) ++capitals;
    }
    i = end + 1;
  }
  return words >= long_word && capitals * 5 >= words * 4;
}

}  // namespace osint
