// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/latin_names.h"

#include <algorithm>

#include "analysis/analyzer.h"
#include "analysis/names/sorted_lines.h"

namespace osint {
namespace {

using Words = std::span<const WordPieces>;
using Readings = std::vector<Syllables>;

constexpr std::size_t most_readings = 32;
constexpr std::size_t longest_syllable = 8;  // letters of a spelling, with its apostrophe
constexpr std::size_t longest_given = 3;     // syllables
constexpr std::size_t longest_place = 4;
constexpr std::size_t longest_joined = 2;  // syllables of Wade-Giles written as one (Kaishek)

// Decides which spellings count.
struct Spelling {
  bool pinyin = false;
  bool marked = false;  // the name has apostrophes: an aspirated syllable without one is none
};

// `joined` states that the syllable shares its word with others. Only Pinyin and strict Wade-Giles can then
// be told from English words.
std::vector<std::string_view> syllables_spelt(std::string_view spelling, const Spelling& how, bool joined) {
  std::vector<std::string_view> out;
  std::vector<std::string_view> pinyin;
  for (const auto& [kind, syllable] : spelt_as(spelling)) {
    if (kind == SpellingClass::pinyin) {
      pinyin.push_back(syllable);
    } else if (!how.pinyin && !(how.marked && kind == SpellingClass::unmarked) &&
               !(joined && kind == SpellingClass::other)) {
      out.push_back(syllable);
    }
  }
  // In Wade-Giles, a Pinyin syllable counts only if Wade-Giles has no spelling like it.
  return how.pinyin || (out.empty() && !joined) ? pinyin : out;
}

bool begins_with_vowel(std::string_view text) {
  return text.front() == 'a' || text.front() == 'e' || text.front() == 'o';
}

// Finds all ways to cut a piece into syllables. In Pinyin an apostrophe stands before a syllable that begins
// with a vowel.
void cut(std::string_view rest, const Spelling& how, std::size_t most, Syllables& before, Readings& out) {
  if (rest.empty()) {
    if (out.size() < most_readings) out.push_back(before);
    return;
  }
  if (before.size() == most) return;
  if (!before.empty() && begins_with_vowel(rest)) return;
  for (std::size_t length = 1; length <= std::min(rest.size(), longest_syllable); ++length) {
    const bool joined = !before.empty() || length < rest.size();
    for (const std::string_view syllable : syllables_spelt(rest.substr(0, length), how, joined)) {
      before.push_back(syllable);
      cut(rest.substr(length), how, most, before, out);
      before.pop_back();
    }
  }
}

Readings cut(std::string_view piece, const Spelling& how, std::size_t most) {
  Readings out;
  Syllables before;
  if (!piece.empty()) cut(piece, how, most, before, out);
  return out;
}

Readings product(const Readings& first, const Readings& second) {
  Readings out;
  for (const Syllables& a : first) {
    for (const Syllables& b : second) {
      if (out.size() == most_readings) return out;
      out.push_back(a);
      out.back().insert(out.back().end(), b.begin(), b.end());
    }
  }
  return out;
}

Readings readings_of_word(const WordPieces& word, const Spelling& how, std::size_t most) {
  Readings out = {Syllables()};
  for (const std::string& piece : word) {
    if (how.pinyin) {
      for (const std::string_view part : parts(piece, '\'')) out = product(out, cut(part, how, most));
    } else {
      out = product(out, cut(piece, how, std::min(most, longest_joined)));
    }
  }
  std::erase_if(out, [&](const Syllables& reading) { return reading.empty() || reading.size() > most; });
  return out;
}

Readings readings_of_words(Words words, const Spelling& how, std::size_t most) {
  Readings out = {Syllables()};
  for (const WordPieces& word : words) out = product(out, readings_of_word(word, how, most));
  std::erase_if(out, [&](const Syllables& reading) { return reading.empty() || reading.size() > most; });
  return out;
}

bool is_surname(const Syllables& reading) {
  std::string key;
  for (const std::string_view syllable : reading) key.append(key.empty() ? "" : " ").append(syllable);
  return !surnames_read_as(key).empty();
}

// Returns whether the word is known as something other than a Chinese name: Biden.
bool is_foreign(const WordPieces& word) {
  return word.size() == 1 && is_english_word(word.front()) && spelt_as(word.front()).empty();
}

bool is_place(const WordPieces& word) { return word.size() == 1 && !places_named(word.front()).empty(); }

void add_persons(Words surname, Words given, const Spelling& how, std::vector<NameReading>& out) {
  if (std::any_of(given.begin(), given.end(), is_foreign)) return;
  for (const Syllables& first : readings_of_words(surname, how, 2)) {
    if (!is_surname(first)) continue;
    for (const Syllables& second : readings_of_words(given, how, longest_given)) {
      NameReading reading{first, first.size(), how.pinyin};
      reading.syllables.insert(reading.syllables.end(), second.begin(), second.end());
      const bool known = std::any_of(out.begin(), out.end(), [&](const NameReading& other) {
        return other.syllables == reading.syllables && other.surname == reading.surname;
      });
      if (!known && out.size() < most_readings) out.push_back(std::move(reading));
    }
  }
}

// Surname first, surname last; in three words the surname may be two of them (Si Ma Qian).
void add_persons(Words words, const Spelling& how, std::vector<NameReading>& out) {
  const std::size_t last = words.size() - 1;
  add_persons(words.first(1), words.subspan(1), how, out);
  add_persons(words.subspan(last), words.first(last), how, out);
  if (words.size() > 2) add_persons(words.first(2), words.subspan(2), how, out);
}

void add_places(const WordPieces& word, const Spelling& how, std::vector<NameReading>& out) {
  for (Syllables& reading : readings_of_word(word, how, longest_place)) {
    if (reading.size() > 1 && out.size() < most_readings) out.push_back({std::move(reading), 0, how.pinyin});
  }
}

bool is_english(const WordPieces& word) {
  return std::all_of(word.begin(), word.end(),
                     [](const std::string& piece) { return is_english_word(piece); });
}

bool has_stopword(const WordPieces& word) {
  return std::any_of(word.begin(), word.end(), [](const std::string& piece) { return is_stopword(piece); });
}

bool has_apostrophe(Words words) {
  return std::any_of(words.begin(), words.end(), [](const WordPieces& word) {
    return std::any_of(word.begin(), word.end(),
                       [](const std::string& piece) { return piece.find('\'') != std::string::npos; });
  });
}

bool is_hyphenated(Words words) {
  return std::any_of(words.begin(), words.end(), [](const WordPieces& word) { return word.size() > 1; });
}

// Joined given names (Liu Jianfeng) are Pinyin if they can be. Single and hyphenated syllables may be either.
bool may_be_wade_giles(Words words, const std::vector<NameReading>& pinyin) {
  if (pinyin.empty() || has_apostrophe(words) || is_hyphenated(words)) return true;
  return std::all_of(pinyin.begin(), pinyin.end(),
                     [&](const NameReading& reading) { return reading.syllables.size() == words.size(); });
}

// ---- other readings than Mandarin ----------------------------------------------------------------------------

using Characters = std::vector<std::string_view>;

Characters surnames_spelt(const std::string& spelling, Dialect dialect) {
  Characters out = characters_spelt(spelling, dialect);
  std::erase_if(out, [](std::string_view character) { return surname_readings(character).empty(); });
  return out;
}

// One piece is one character, or two joined ones (Daejung).
HanPattern given_characters(const std::string& piece, Dialect dialect) {
  Characters whole = characters_spelt(piece, dialect);
  if (!whole.empty()) return {std::move(whole)};
  for (std::size_t length = 2; length + 2 <= piece.size(); ++length) {
    Characters first = characters_spelt(piece.substr(0, length), dialect);
    if (first.empty()) continue;
    Characters second = characters_spelt(piece.substr(length), dialect);
    if (!second.empty()) return {std::move(first), std::move(second)};
  }
  return {};
}

void add_pattern(const WordPieces& surname, Words given, Dialect dialect, std::vector<HanPattern>& out) {
  if (surname.size() != 1) return;
  HanPattern pattern = {surnames_spelt(surname.front(), dialect)};
  if (pattern.front().empty()) return;
  for (const WordPieces& word : given) {
    for (const std::string& piece : word) {
      HanPattern characters = given_characters(piece, dialect);
      if (characters.empty()) return;
      for (Characters& some : characters) pattern.push_back(std::move(some));
    }
  }
  if (pattern.size() == 3) out.push_back(std::move(pattern));  // of two, other words are too often spelt so
}

std::vector<HanPattern> dialect_patterns(Words words) {
  std::vector<HanPattern> out;
  if (has_apostrophe(words)) return out;
  for (int dialect = 0; dialect < dialects; ++dialect) {
    add_pattern(words.front(), words.subspan(1), static_cast<Dialect>(dialect), out);
    add_pattern(words.back(), words.first(words.size() - 1), static_cast<Dialect>(dialect), out);
  }
  return out;
}

}  // namespace

LatinName latin_name(Words words, bool capitals) {
  constexpr std::size_t most_words = 3;
  LatinName out;
  if (words.empty() || words.size() > most_words || std::all_of(words.begin(), words.end(), is_english))
    return out;
  const Spelling pinyin{true, false};
  const Spelling wade_giles{false, has_apostrophe(words)};
  if (words.size() == 1) {
    if (words.front().size() == 1 && is_english_word(words.front().front())) return out;
    add_places(words.front(), pinyin, out.readings);
    if (may_be_wade_giles(words, out.readings)) add_places(words.front(), wade_giles, out.readings);
    return out;
  }
  add_persons(words, pinyin, out.readings);
  if (may_be_wade_giles(words, out.readings)) add_persons(words, wade_giles, out.readings);
  out.doubtful = std::any_of(words.begin(), words.end(), is_place);
  if (capitals && std::none_of(words.begin(), words.end(), has_stopword))
    out.characters = dialect_patterns(words);
  return out;
}

}  // namespace osint
