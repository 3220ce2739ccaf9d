// SPDX-License-Identifier: GPL-2.0-or-later
// A word or phrase as typed -> what the analyzer makes of it, still without a database.
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
  std::vector<std::uint32_t> offsets;  // positions after the first term's
  bool stemmable = false;              // a single word outside quotes
};

// What a word outside quotes asks for, all of it: civil-military is two words, 解放军 and example.org are
// one sequence each, J-20 is one designation. Empty where the text holds no word.
std::vector<TermSequence> word_sequences(const Analyzer& analyzer, std::string_view text);

// The spellings of a quoted text, as alternatives: "the J-20" stands for `the j 20` and `the j20`. Empty where
// the text holds no word.
std::vector<TermSequence> phrase_sequences(const Analyzer& analyzer, std::string_view text);

// The same for words with wildcards, which stay in the terms: integrat*, wom?n. `address`: punctuation separates,
// as in addresses. A term that has none is a word as any.
std::vector<TermSequence> wildcard_sequences(const Analyzer& analyzer, std::string_view text, bool address);

// All of it as one sequence; empty where the text holds no word.
std::vector<TermSequence> wildcard_phrase(const Analyzer& analyzer, std::string_view text, bool address);

// Whether the sequence is a run of more Chinese characters than a name or a term has.
bool is_long_han_run(const TermSequence& sequence);

inline bool has_wildcard(std::string_view term) { return term.find_first_of("*?") != std::string_view::npos; }

}  // namespace osint
