// SPDX-License-Identifier: GPL-2.0-or-later
// Determines what a text or a chain of the query asks of a field of words.
#pragma once

#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/query/query_tree.h"

namespace osint {

// A word, phrase or pattern (one operand, whose alternatives are its spellings), or several that stand near
// each other.
struct Requirement {
  Proximity proximity;
  bool stopword = false;   // is ignored beside other words
  bool han_run = false;    // Chinese characters alone, at least two
  bool rewarded = false;   // raises the rank of commentaries whose title contains it
  bool compound = false;   // hyphenated words: each raises the rank beside other words
  std::size_t offset = 0;  // byte of the query
};

struct Requirements {
  std::vector<Requirement> all;  // every one is required; civil/military gives two
  Expansions expansions;
};

// `field` is a field of words, or nullptr for words anywhere; it has neither single values nor other fields.
// Throws QueryFailure for what cannot be searched for, and Xapian::Error.
Requirements requirements(Compilation& compilation, const Node& node, const Field* field);

// Returns a phrase that is rewarded as a word is. `offset` is a byte of the query.
Requirement name_requirement(Compilation& compilation, const std::string& phrase, std::size_t offset,
                             const Field* field);

// Adds the other forms of a word (word_groups.h) to its spellings, for NEAR and source:( ). `word` is a
// WordNode.
void add_other_forms(Compilation& compilation, const Node& word, const Field* field,
                     std::vector<Pattern>& spellings, Expansions& expansions);

// Returns whether a word consists of stopwords only.
bool is_stopwords(const Compilation& compilation, const WordNode& word);

}  // namespace osint
