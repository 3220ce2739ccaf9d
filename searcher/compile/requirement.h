// SPDX-License-Identifier: GPL-2.0-or-later
// What a word, phrase, pattern or chain of the tree asks of a field of words, in terms of that field.
#pragma once

#include <vector>

#include "searcher/compile/compilation.h"

namespace osint {

// One word, phrase or pattern (a single operand with its spellings), or several that stand near each other.
struct Requirement {
  Proximity proximity;
  bool stopword = false;
  bool long_han_run = false;  // of a word: with --any, its pairs of characters are asked for
  bool rewarded = false;      // adds to the rank of titles that hold it
  std::size_t offset = 0;     // byte of the query
};

// All of what a leaf or a chain asks for: civil-military is two words. `field` is one of words (nullptr:
// everywhere), none of single values or a group. Throws QueryFailure for what cannot be looked for.
std::vector<Requirement> requirements(Compilation& compilation, const Node& node, const Field* field);

// A phrase that adds to the rank of titles, as a word does.
Requirement name_requirement(Compilation& compilation, const Node& phrase, const Field* field);

// Adds the other forms of a word (word_groups.h) to its spellings: beside NEAR, in a citation.
void add_other_forms(Compilation& compilation, const Node& word, const Field* field,
                     std::vector<Pattern>& spellings);

// Whether a word consists of stopwords alone.
bool is_stopwords(const Compilation& compilation, const Node& word);

}  // namespace osint
