// SPDX-License-Identifier: GPL-2.0-or-later
// Groups the words of a query that form one name or term, and finds its other forms.
#pragma once

#include <span>
#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/names/form_finder.h"
#include "searcher/query/query_tree.h"

namespace osint {

// Adjacent words. `words` points into the nodes that word_groups() was given.
struct WordGroup {
  std::span<const Node> words;
  std::vector<OtherForm> forms;  // other forms that occur in the database
  bool name = false;             // its words stand next to each other and are not stemmed
};

// Returns the group as the user sees it: its words as written, and its forms.
Expansion expansion_of(const WordGroup& group);

// Returns the form as a phrase.
Pattern form_pattern(const OtherForm& form);

// Returns whether words of the field are looked up as names.
bool has_other_forms(const Compilation& compilation, const Field* field);

// Divides adjacent words, all WordNodes, into groups, preferring the longest names. Most groups are single
// words without other forms. Stops adding forms at query_limit::other_forms. Throws Xapian::Error.
std::vector<WordGroup> word_groups(Compilation& compilation, std::span<const Node> words);

}  // namespace osint
