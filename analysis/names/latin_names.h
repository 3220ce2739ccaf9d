// SPDX-License-Identifier: GPL-2.0-or-later
// Romanised Chinese names: which words may be one, and how it would be read in Chinese.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/names/han_names.h"

namespace osint {

// A word as written, at its hyphens: "chin-p'ing" is {"chin", "p'ing"}. Folded, with its apostrophes.
using WordPieces = std::vector<std::string>;

// A name by other readings than Mandarin: the characters that may stand at each place.
using HanPattern = std::vector<std::vector<std::string_view>>;

struct LatinName {
  std::vector<NameReading> readings;   // Hanyu Pinyin, Wade-Giles and spellings like them
  std::vector<HanPattern> characters;  // by dialects and neighbouring languages; surname first
  bool doubtful = false;  // as well a surname and a place (Xi Beijing): the words need not belong together
  bool empty() const { return readings.empty() && characters.empty(); }
};

// Two or three words as the name of a person (surname first or last), a single one of two to four syllables as a place.
// Empty where they are none: no surname, no syllables, or nothing but English words (english_words.tsv). `capitals`: each
// word begins with one; by other readings than Mandarin small words are read as English.
LatinName latin_name(std::span<const WordPieces> words, bool capitals);

}  // namespace osint
