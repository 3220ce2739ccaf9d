// SPDX-License-Identifier: GPL-2.0-or-later
// Turns text into tokens and terms for the indexer, the query compiler and the snippets. Nothing else splits,
// folds or stems text. Words follow UAX #29 (ICU), except that each Han character is a token. Folding is
// described in folding.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/token.h"

namespace osint {

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
