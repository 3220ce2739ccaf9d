// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a word or phrase as it was typed into terms. Does not use a database.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.h"

namespace osint {

// One term, or several at fixed distances.
struct TermSequence {
  std::vector<std::string> terms;
  std::vector<std::uint32_t> offsets;  // distance of each term from the first, in positions
  bool stemmable = false;              // a single word outside quotes
};

// Returns everything that a word outside quotes asks for: civil-military is two words, 解放军 and example.org
// are one sequence each, and J-20 is one term. Returns none if the text has no word.
std::vector<TermSequence> word_sequences(const Analyzer& analyzer, std::string_view text);

// Returns the alternative spellings of a quoted text: "the J-20" means `the j 20` or `the j20`. Returns none
// if the text has no word.
std::vector<TermSequence> phrase_sequences(const Analyzer& analyzer, std::string_view text);

// Returns the same as word_sequences() for a text with wildcards, which stay in the terms: integrat*, wom?n.
// With `address`, all punctuation separates words.
std::vector<TermSequence> wildcard_sequences(const Analyzer& analyzer, std::string_view text, bool address);

// Returns the whole text as one sequence, or none if it has no word.
std::vector<TermSequence> wildcard_phrase(const Analyzer& analyzer, std::string_view text, bool address);

// Returns whether the sequence is a run of Chinese characters that is longer than a name or term.
bool is_long_han_run(const TermSequence& sequence);

inline bool has_wildcard(std::string_view term) { return term.find_first_of("*?") != std::string_view::npos; }

}  // namespace osint
