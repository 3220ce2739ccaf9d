// SPDX-License-Identifier: GPL-2.0-or-later
// Translates patterns into Xapian queries. All functions that take a database may throw Xapian::Error.
#pragma once

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/match/matcher.h"
#include "searcher/words/query_words.h"

namespace osint {

// any_of() and all_of() combine queries: they return a single query as it is, and match nothing without
// queries. unweighted() keeps the matches of a query and drops their weights.
Xapian::Query any_of(const std::vector<Xapian::Query>& queries);
Xapian::Query all_of(const std::vector<Xapian::Query>& queries);
Xapian::Query unweighted(const Xapian::Query& query);

// Returns the terms without the words that share their stems.
Pattern exact_pattern(const TermSequence& sequence);

// Returns the word and the indexed words that share its stem, in ascending order. `complete`: the database's
// synonyms name all families (OpenDatabase::families_complete). Xapian's remote protocol transfers no synonyms;
// without them the terms that begin like the stem are read.
std::vector<std::string> family_of(const Xapian::Database& database, const Analyzer& analyzer,
                                   const std::string& word, bool complete);

// Returns what every word with this Porter2 stem begins with. The last letters of a stem may differ from the
// word's (ability: abl; dying: die). `stem` consists of a-z.
std::string_view family_start(std::string_view stem);

// Matches documents that have a term for each step of the pattern under the prefix, in any place.
Xapian::Query terms_query(const Pattern& pattern, std::string_view prefix);

// Returns whether phrase_query() expresses the pattern exactly. Xapian's phrases allow neither alternative
// terms in a step nor gaps.
bool is_plain_phrase(const Pattern& pattern);

// Matches the first term of each step in order. A pattern of one step gives terms_query().
Xapian::Query phrase_query(const Pattern& pattern, std::string_view prefix);

// Returns how much an occurrence of the pattern tells: the sum of the inverse document frequencies of its
// steps.
double weight_of(const Xapian::Database& database, const Pattern& pattern);

}  // namespace osint
