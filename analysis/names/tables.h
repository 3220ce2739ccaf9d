// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of Chinese names: those of this folder (the comments of each .tsv file describe it) and, for the
// readings of characters, ICU's. Arguments and results are folded: simplified characters, and syllables of
// Hanyu Pinyin in lower case without tones, with v for ü. Views point to static storage.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

using Syllables = std::vector<std::string_view>;

// Returns the readings of one character, the most common in names first. Returns none for an unknown
// character.
Syllables readings_of(std::string_view character);

// Returns the readings of a surname of one or two characters. Returns none if it is not a surname.
std::vector<Syllables> surname_readings(std::string_view surname);
// Returns the surnames with a reading whose syllables are separated by blanks ("ou yang").
std::vector<std::string_view> surnames_read_as(std::string_view reading);

// Returns the characters that have this syllable among their readings.
std::vector<std::string> characters_read_as(std::string_view syllable);

// Returns the romanised name of a place as the press writes it, in lower case ("xi'an").
std::optional<std::string_view> place_name(std::string_view han);
// Returns the characters of the places with that name; `pinyin` has no apostrophes.
std::vector<std::string_view> places_named(std::string_view pinyin);
// Returns whether the name of a place in the table contains the character.
bool is_place_character(std::string_view character);

// Returns the spellings of a syllable as they are written. wade_giles() gives the standard one first (ch'ing,
// lü); other_spellings() gives those of other systems.
std::vector<std::string_view> wade_giles(std::string_view syllable);
std::vector<std::string_view> other_spellings(std::string_view syllable);

// The system to which a spelling belongs.
enum class SpellingClass : char {
  pinyin = 'p',
  wade_giles = 'w',  // with the apostrophes it requires
  unmarked = 's',    // Wade-Giles without its apostrophe
  other = 'o',
};
struct SpeltSyllable {
  SpellingClass kind;
  std::string_view syllable;
};
// Returns the syllables that a spelling may stand for. `spelling` is folded and keeps its apostrophes.
std::vector<SpeltSyllable> spelt_as(std::string_view spelling);

// Languages and dialects other than Mandarin, in the order of the columns of dialects.tsv.
enum class Dialect { cantonese, southern_min, korean, vietnamese };
inline constexpr int dialects = 4;
// Returns the spellings of a character in a dialect.
std::vector<std::string_view> dialect_spellings(std::string_view character, Dialect dialect);
// Returns the characters that have that spelling in a dialect.
std::vector<std::string_view> characters_spelt(std::string_view spelling, Dialect dialect);

// Returns the names in the alias group that contains a form (analysis/forms.h), as they are written. Returns
// none if no group contains it.
std::vector<std::string_view> alias_group(std::string_view form);

// Returns the groups that contain a name in Chinese characters with these readings. A group occurs once for
// each such name.
std::vector<std::vector<std::string_view>> alias_groups_read_as(const Syllables& syllables);

// A name of a family of numbered systems (systems.tsv). `pattern` is its form (analysis/forms.h) with # as the
// number: "df #", "东 风 #", "# 型", "화성 # 형".
struct SystemName {
  std::string_view pattern;
  std::string_view written;  // as the table has it
};
// Returns the names of the family that has one with this pattern, in the order of the table. Returns none if
// there is no such family.
std::vector<SystemName> system_family(std::string_view pattern);

// Returns whether a folded word is one of the English words that could be read as Chinese syllables.
bool is_english_word(std::string_view word);

// Returns whether names of persons and places practically never contain the character.
bool is_function_character(std::string_view character);

}  // namespace osint
