// SPDX-License-Identifier: GPL-2.0-or-later
// What a word, phrase, pattern or chain of the tree asks of a field of words, in terms of that field.
#pragma once

#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/query/query_tree.h"

namespace osint {

// One word, phrase or pattern (a single operand with its spellings), or several that stand near each other.
struct Requirement {
  Proximity proximity;
  bool stopword = false;
  bool long_han_run = false;  // of a word: with --any, its pairs of characters are asked for
  bool rewarded = false;      // adds to the rank of titles that hold it
  std::size_t offset = 0;     // byte of the query
};

struct Requirements {
  std::vector<Requirement> all;  // civil-military is two words
  Expansions expansions;
};

// What a text or a chain asks for. `field` is one of words (nullptr: everywhere), none of single values or a group. Throws
// QueryFailure for what cannot be looked for.
Requirements requirements(Compilation& compilation, const Node& node, const Field* field);

// A phrase that adds to the rank of titles, as a word does. `offset`: byte of the query.
Requirement name_requirement(Compilation& compilation, const std::string& phrase, std::size_t offset,
                             const Field* field);

// Adds the other forms of a word (word_groups.h) to its spellings: beside NEAR, in a citation. `word` is a WordNode.
void add_other_forms(Compilation& compilation, const Node& word, const Field* field,
                     std::vector<Pattern>& spellings, Expansions& expansions);

// Whether a word consists of stopwords alone.
bool is_stopwords(const Compilation& compilation, const WordNode& word);

}  // namespace osint
