// SPDX-License-Identifier: GPL-2.0-or-later
// Turns text into tokens and terms for the indexer, the query compiler and the snippets. Nothing else splits,
// folds or stems text. Words follow UAX #29 (ICU), except that each Han character is a token. Folding is
// described in folding.h.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Longer terms are cut at a character boundary. Xapian allows 245 bytes including the prefix.
inline constexpr std::size_t max_term_bytes = 200;

enum class TokenForm : std::uint8_t {
  word,     // the word as it is written; each word of the text has exactly one such token
  variant,  // another spelling of the word at this position: xian for xi'an
  joined,   // a hyphenated designation as one word, at its first and at its last position: j20 for J-20
};

// A word of a text. [begin, end) are the bytes it occupies, without a possessive 's.
struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  // Counted from 0. The next word is at the next position, or one further on if punctuation separates a Han
  // character from its neighbour.
  std::uint32_t position = 0;
  TokenForm form = TokenForm::word;
  // A single Han character.
  bool han = false;
  // Folded, not stemmed; not empty and at most max_term_bytes long.
  std::string term;
};

// Splits text into tokens. One thread uses an object at a time. ICU is opened at the first text that is not
// ASCII. Raise analysis_version (schema/metadata.h) when the tokens of any text change, because databases
// store them.
class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // Returns the words in the order of the text, none overlapping another. Variants and joined forms follow
  // the word at whose position they stand. `text` must be valid UTF-8 below 2 GiB. Throws std::runtime_error
  // if ICU lacks its data.
  std::vector<Token> tokens(std::string_view text) const;

  // Returns the Snowball English (Porter2) stem of a term. A term with any character outside a-z is its own
  // stem.
  std::string stem(const std::string& term) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Returns whether a folded term is an English word too frequent to distinguish commentaries. Stopwords are
// indexed, but do not count for the ranking, and a query ignores them beside other words.
bool is_stopword(std::string_view term);

}  // namespace osint
