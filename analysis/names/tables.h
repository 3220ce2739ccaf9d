// SPDX-License-Identifier: GPL-2.0-or-later
// What is known of Chinese names, from the tables of this folder (their comments say what each holds) and, for the
// readings of characters, from ICU. All text is folded: simplified characters, syllables of Hanyu Pinyin without
// tones, in lower case, ü as v.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

using Syllables = std::vector<std::string_view>;

// The readings of one character, the commonest in names first; none where it is not known.
Syllables readings_of(std::string_view character);

// The readings of a surname of one or two characters, each a list of syllables; none where it is no surname.
std::vector<Syllables> surname_readings(std::string_view surname);
// The surnames with that reading ("ou yang").
std::vector<std::string_view> surnames_read_as(std::string_view reading);

// The characters with that reading.
std::vector<std::string> characters_read_as(std::string_view syllable);

// Places by their characters -> as the press writes them (xi'an); by such a name without apostrophes -> characters.
std::optional<std::string_view> place_name(std::string_view han);
std::vector<std::string_view> places_named(std::string_view pinyin);
// Whether the name of one of them holds the character.
bool is_place_character(std::string_view character);

// How Mandarin syllables are spelt: Wade-Giles as it is written (ch'ing, lü), the standard spelling first; others.
std::vector<std::string_view> wade_giles(std::string_view syllable);
std::vector<std::string_view> other_spellings(std::string_view syllable);

// A spelling as the analyzer folds it -> what it stands for.
enum class SpellingClass : char {
  pinyin = 'p',
  wade_giles = 'w',  // as it is written, with apostrophes
  unmarked = 's',    // Wade-Giles whose apostrophe is left out
  other = 'o',
};
struct SpeltSyllable {
  SpellingClass kind;
  std::string_view syllable;
};
std::vector<SpeltSyllable> spelt_as(std::string_view spelling);

// Romanisations by other readings than Mandarin: columns of dialects.tsv.
enum class Dialect { cantonese, southern_min, korean, vietnamese };
inline constexpr int dialects = 4;
std::vector<std::string_view> dialect_spellings(std::string_view character, Dialect dialect);
// The characters that have the spelling.
std::vector<std::string_view> characters_spelt(std::string_view spelling, Dialect dialect);

// The names of the group that a form (forms.h) belongs to, as they are written; none where there is no such group.
std::vector<std::string_view> alias_group(std::string_view form);

// The groups that have a name of Chinese characters with these readings.
std::vector<std::vector<std::string_view>> alias_groups_read_as(const Syllables& syllables);

bool is_english_word(std::string_view word);

// Characters that no name holds.
bool is_function_character(std::string_view character);

}  // namespace osint
