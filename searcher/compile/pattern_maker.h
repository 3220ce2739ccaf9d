// SPDX-License-Identifier: GPL-2.0-or-later
// Translates the texts of a query into patterns of one field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/query/query_tree.h"
#include "searcher/words/query_words.h"

namespace osint {

// Alternative patterns for one text.
using Spellings = std::vector<Pattern>;

// Makes the patterns of a text that begins at byte `offset` of the query, and records what they stand for in
// the expansions. Each function throws QueryFailure for a text that cannot be searched for, and
// Xapian::Error.
class PatternMaker {
 public:
  // The compilation and the expansions must outlive the object. `field` is as for requirements().
  PatternMaker(Compilation& compilation, const Field* field, std::size_t offset, Expansions& expansions)
      : compilation_(compilation), field_(field), offset_(offset), expansions_(expansions) {}

  // Returns a word together with the words that share its stem; of hyphenated words, each with its own. Other
  // sequences of several terms and quoted text are not stemmed.
  Pattern word(const TermSequence& sequence) const;
  Spellings word(const SequenceSpellings& sequences) const;

  // Returns a text as a phrase, without stemming.
  Spellings spellings(const std::string& written) const;

  // Returns a word or a sequence of which some terms have wildcards.
  Pattern expanded(const TermSequence& sequence, const WildcardNode& wildcard) const;

  Pattern fuzzy(const FuzzyNode& fuzzy) const;
  Pattern regex(const RegexNode& regex) const;

  // Returns an operand of NEAR or ADJ: one word or phrase, or several as alternatives.
  Spellings operand(const Node& node) const;
  Spellings operand(const WordNode& word) const;
  Spellings operand(const PhraseNode& phrase) const { return spellings(phrase.text); }
  Spellings operand(const WildcardNode& wildcard) const;
  Spellings operand(const FuzzyNode& fuzzy) const { return {this->fuzzy(fuzzy)}; }
  Spellings operand(const RegexNode& regex) const { return {this->regex(regex)}; }
  Spellings operand(const EitherNode& either) const;

  // Returns the text as the field's words are indexed. In addresses and paths, punctuation separates words.
  std::string as_indexed(const std::string& written) const;

  // Reports that the text has no letter or digit.
  [[noreturn]] void fail_empty() const;

 private:
  bool in_address() const;
  std::vector<std::string> texts_of(const std::string& written) const;
  std::string_view prefix() const { return field_ == nullptr ? "" : field_->prefix; }
  Pattern noted(const Node& node, std::vector<std::string> words) const;

  Compilation& compilation_;
  const Field* field_;
  std::size_t offset_;
  Expansions& expansions_;
};

}  // namespace osint
