// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises romanised Chinese names and finds how they would be read in Chinese.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/names/han_names.h"

namespace osint {

// A word split at its hyphens, folded, with its apostrophes: "chin-p'ing" is {"chin", "p'ing"}.
using WordPieces = std::vector<std::string>;

// A name by a reading other than Mandarin: for each place, the characters that may stand there. The views
// point to static storage.
using HanPattern = std::vector<std::vector<std::string_view>>;

struct LatinName {
  std::vector<NameReading> readings;   // by Hanyu Pinyin, Wade-Giles and similar spellings; at most 32
  std::vector<HanPattern> characters;  // by dialects and neighbouring languages; the surname comes first
  // A word is also the name of a place (Xi Beijing), so the words need not belong together.
  bool doubtful = false;
  bool empty() const { return readings.empty() && characters.empty(); }
};

// Reads two or three words as the name of a person, surname first or last, and a single word of two to four
// syllables as a place. Returns an empty result if they are not a name: they lack a surname, do not consist
// of syllables, or are all English words (english_words.tsv). `capitals` states that each word begins with a
// capital; only then are readings other than Mandarin considered.
LatinName latin_name(std::span<const WordPieces> words, bool capitals);

}  // namespace osint
