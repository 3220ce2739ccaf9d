// SPDX-License-Identifier: GPL-2.0-or-later
// The texts of a query -> patterns of one field.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/compile/query_words.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Patterns each of which is one way to write the same.
using Spellings = std::vector<Pattern>;

// Patterns of a text that begins at one byte of the query, its `offset`. What a pattern stands for is added to the expansions. Each
// function throws QueryFailure for what cannot be looked for, and Xapian::Error.
class PatternMaker {
 public:
  // The compilation and the expansions must outlive the object. `field` as for requirements().
  PatternMaker(Compilation& compilation, const Field* field, std::size_t offset, Expansions& expansions)
      : compilation_(compilation), field_(field), offset_(offset), expansions_(expansions) {}

  // A word with the words that share its stem.
  Pattern word(const TermSequence& sequence) const;

  // A text as it is, its words next to each other.
  Spellings spellings(const std::string& written) const;

  // A word or several, some of them with wildcards.
  Pattern expanded(const TermSequence& sequence, const WildcardNode& wildcard) const;

  Pattern fuzzy(const FuzzyNode& fuzzy) const;
  Pattern regex(const RegexNode& regex) const;

  // A text as one word or phrase that stands somewhere, or several as alternatives: what NEAR and ADJ link.
  Spellings operand(const Node& node) const;
  Spellings operand(const WordNode& word) const;
  Spellings operand(const PhraseNode& phrase) const { return spellings(phrase.text); }
  Spellings operand(const WildcardNode& wildcard) const;
  Spellings operand(const FuzzyNode& fuzzy) const { return {this->fuzzy(fuzzy)}; }
  Spellings operand(const RegexNode& regex) const { return {this->regex(regex)}; }
  Spellings operand(const EitherNode& either) const;

  // The text as the field's words are indexed: of an address, what stands between its punctuation.
  std::string as_indexed(const std::string& written) const;

  [[noreturn]] void fail_empty() const;

 private:
  bool in_address() const;
  std::string_view prefix() const { return field_ == nullptr ? "" : field_->prefix; }
  Pattern noted(const Node& node, std::vector<std::string> words) const;

  Compilation& compilation_;
  const Field* field_;
  std::size_t offset_;
  Expansions& expansions_;
};

}  // namespace osint
