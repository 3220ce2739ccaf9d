// SPDX-License-Identifier: GPL-2.0-or-later
// Patterns -> Xapian queries, and the small change of combining queries.
#pragma once

#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "searcher/compile/query_words.h"
#include "searcher/match/matcher.h"

namespace osint {

// Of one query: that query; of none: one that matches nothing.
Xapian::Query any_of(const std::vector<Xapian::Query>& queries);
Xapian::Query all_of(const std::vector<Xapian::Query>& queries);
Xapian::Query unweighted(const Xapian::Query& query);

// The words as they are.
Pattern exact_pattern(const TermSequence& sequence);

// The indexed words that share the word's stem, and the word itself. Throws Xapian::Error, as does all below.
Pattern family_pattern(const Xapian::Database& database, const Analyzer& analyzer, const std::string& word);

// The same for a database whose synonyms do not name the members of families (Xapian's remote protocol carries no
// synonyms): reads the words that begin as the stem does.
Pattern scanned_family_pattern(const Xapian::Database& database, const Analyzer& analyzer,
                               const std::string& word);

// What every word of this stem (all a-z) begins with, for the forms of Porter2: the last letters of a stem may be
// others than the word's (ability: abl; dying: die).
std::string_view family_start(std::string_view stem);

// Documents that have a term for each step of the pattern under a prefix, wherever.
Xapian::Query terms_query(const Pattern& pattern, std::string_view prefix);

// Whether phrase_query() is exact: Xapian's phrases take no alternatives that rank as one word, and no gaps.
bool is_plain_phrase(const Pattern& pattern);

// The terms in order. Of one step: as terms_query().
Xapian::Query phrase_query(const Pattern& pattern, std::string_view prefix);

// How much it tells that a pattern occurs: the sum of its steps' inverse document frequencies.
double weight_of(const Xapian::Database& database, const Pattern& pattern);

}  // namespace osint
