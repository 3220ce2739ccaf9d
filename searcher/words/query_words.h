// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a word or phrase as it was typed into terms. Does not use a database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"

namespace osint {

// One term, or several at fixed distances.
struct TermSequence {
  std::vector<std::vector<std::string>> steps;  // the alternative terms at each step, at least one
  std::vector<std::uint32_t> offsets;           // distance of each step from the first, in positions
  // Outside quotes, and nothing but hyphens between the terms: each may have another ending.
  bool stemmable = false;
};

// Alternative spellings of one text, in the order in which they are tried. The first takes each part by itself.
using SequenceSpellings = std::vector<TermSequence>;

// Returns what a word outside quotes asks for, one entry for each part that may stand anywhere. What hyphens,
// points or nothing join stays together: civil-military, example.org, 解放军. A designation has several
// spellings: J-20 is `j 20` or `j20`. Returns none if the text has no word.
std::vector<SequenceSpellings> word_sequences(const Analyzer& analyzer, std::string_view text);

// Returns the same with each word of a hyphenated one by itself, for words that may stand apart.
std::vector<SequenceSpellings> separate_words(const Analyzer& analyzer, std::string_view text);

// Returns the spellings of a quoted text: "the J-20" means `the j 20` or `the j20`. Returns none if the text
// has no word. A word outside quotes has at least the spellings that it has in quotes.
SequenceSpellings phrase_sequences(const Analyzer& analyzer, std::string_view text);

// Returns the sequences that a text with wildcards asks for; the wildcards stay in the terms: integrat*,
// wom?n. With `address`, all punctuation separates words.
std::vector<TermSequence> wildcard_sequences(const Analyzer& analyzer, std::string_view text, bool address);

// Returns the whole text as one sequence, or none if it has no word.
std::vector<TermSequence> wildcard_phrase(const Analyzer& analyzer, std::string_view text, bool address);

// Returns whether the sequence is at least two Chinese characters and nothing else.
bool is_han_run(const TermSequence& sequence);

// Returns the term of the first spelling that is one term: j20 for J-20. Returns nullopt if there is none.
std::optional<std::string> single_term(const SequenceSpellings& word);

// Returns whether the word is one stopword.
bool is_stopword(const SequenceSpellings& word);

inline bool has_wildcard(std::string_view term) { return term.find_first_of("*?") != std::string_view::npos; }

}  // namespace osint
