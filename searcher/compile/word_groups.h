// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a query that are one name or term together, and what else it is called.
#pragma once

#include <span>
#include <vector>

#include "searcher/compile/compilation.h"
#include "searcher/names/form_finder.h"
#include "searcher/query/query_tree.h"

namespace osint {

struct WordGroup {
  std::span<const Node> words;
  std::vector<OtherForm> forms;  // that the database holds
  bool name = false;             // its words stand together and are not stemmed
};

// What to show of the group: its words as written, and its forms.
Expansion expansion_of(const WordGroup& group);

// Its words in order.
Pattern form_pattern(const OtherForm& form);

// Whether words of the field are looked up as names.
bool has_other_forms(const Compilation& compilation, const Field* field);

// Cuts words that stand next to each other into groups, the longest names first; most groups are single words
// without other forms. The words are WordNodes.
std::vector<WordGroup> word_groups(Compilation& compilation, std::span<const Node> words);

}  // namespace osint
