// SPDX-License-Identifier: GPL-2.0-or-later
// Words and phrases of the tree -> queries.
#pragma once

#include <vector>

#include "searcher/compilation.h"

namespace osint {

// A part of a word as typed: civil-military has two.
struct Leaf {
  TermSequence sequence;
  bool stopword = false;
};

// Of a word in running text. Throws QueryFailure where there is nothing to look for.
std::vector<Leaf> leaves_of(const Compilation& compilation, const Node& word);

Xapian::Query leaf_query(Compilation& compilation, const Leaf& leaf, const Field* field);

// A word or phrase, in any field.
Xapian::Query leaf_query(Compilation& compilation, const Node& node, const Field* field);

}  // namespace osint
