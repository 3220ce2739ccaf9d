// SPDX-License-Identifier: GPL-2.0-or-later
// How a name in Chinese characters may be written in Latin letters: whole names only, for a lone he, can, long or
// sun is an English word.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "analysis/names/han_names.h"

namespace osint {

struct SpelledTerm {
  std::string term;    // as the analyzer folds it, without apostrophes
  std::string pinyin;  // as it is written in Pinyin; empty where it is not spelt so
  std::string other;   // as it is written otherwise: p'ing; empty where Pinyin alone has it
};

// Consecutive words, each with its alternatives, the most usual first.
using LatinPattern = std::vector<std::vector<SpelledTerm>>;

// Of a reading: surname first and last, given name joined, hyphenated or in words; Hanyu Pinyin, Wade-Giles and other
// spellings. The most usual patterns first.
std::vector<LatinPattern> latin_patterns(const NameReading& reading);

// Of the three characters of a person's name by other readings than Mandarin (dialects.tsv); none of another number.
std::vector<LatinPattern> dialect_patterns(std::span<const std::string> characters);

}  // namespace osint
