// SPDX-License-Identifier: GPL-2.0-or-later
// The words of a query text, and the ways to read several of them as one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analysis/analyzer.h"

namespace osint {

// A word, or several as one. [begin, end) are bytes of the text. The distance between two units that follow each
// other is the second's `first` minus the first's `last`.
struct WordUnit {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint32_t first;  // positions
  std::uint32_t last;
  bool han;
  std::vector<std::string> terms;  // any of them; at least one
};

using WordUnits = std::vector<WordUnit>;

// Returns the words of a text. A spelling without apostrophe stands for the word, because it is indexed with
// every spelling. A plural (J20s) stands beside its singular, because a model may be called J-20S.
WordUnits words_of(const std::vector<Token>& tokens);

// Returns what several words are as one (TokenForm::joined), each once, those that end last first.
WordUnits joined_of(const std::vector<Token>& tokens);

// Returns the ways to read words in which at least one joined form takes the place of its words, those with
// longer forms first; at most eight.
std::vector<WordUnits> readings_of(const WordUnits& words, const WordUnits& joined);

}  // namespace osint
