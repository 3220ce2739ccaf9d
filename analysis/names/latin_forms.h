// SPDX-License-Identifier: GPL-2.0-or-later
// Finds how a name in Chinese characters may be written in Latin letters. It yields whole names only, because
// single syllables such as he, can, long or sun are English words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/names/han_names.h"

namespace osint {

// One word of a romanised name.
struct SpelledTerm {
  // As the analyzer folds it, without apostrophes unless it would then be another syllable (qi'an).
  std::string term;
  std::string pinyin;  // as Pinyin writes it; empty if it is not a Pinyin spelling
  std::string other;   // as another system writes it (p'ing); empty if only Pinyin has the spelling
};

// Consecutive words, each with its alternative spellings, the most usual first.
using LatinPattern = std::vector<std::vector<SpelledTerm>>;

// Returns the ways to write a reading, the most usual first: surname first or last, given name joined or in
// several words, in Hanyu Pinyin, Wade-Giles and other spellings.
std::vector<LatinPattern> latin_patterns(const NameReading& reading);

// Returns the ways to write a person's name of three characters by readings other than Mandarin
// (dialects.tsv). Returns none for other numbers of characters, or if the first is not a surname.
std::vector<LatinPattern> dialect_patterns(std::span<const std::string> characters);

}  // namespace osint
