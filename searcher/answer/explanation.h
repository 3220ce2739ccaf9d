// SPDX-License-Identifier: GPL-2.0-or-later
// For --explain: what the score of a hit is made of, and where its words stand.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "schema/passage_kind.h"
#include "searcher/match/passage_matches.h"

namespace osint {

// A term of the query that the document has, with its prefix.
struct MatchedTerm {
  std::string term;
  std::size_t occurrences = 0;
};

// What a word, phrase or pattern adds to the score.
struct ScorePart {
  std::string in;                  // "text", the name of a field, "together" or "rest"
  std::vector<std::string> words;  // those of it that the document has; none of "together" and "rest"
  double weight = 0;
};

// A word or phrase of the query as it stands (folded) in passages of one kind.
struct WordCount {
  std::string words;
  PassageKind kind = PassageKind::commentary;
  std::size_t times = 0;
};

struct HitExplanation {
  std::vector<MatchedTerm> terms;
  std::vector<ScorePart> parts;  // their weights add up to the score
  std::vector<WordCount> where;
};

// A hit as the search found it.
struct ScoredDocument {
  Xapian::docid document = 0;
  std::string id;
  double weight = 0;  // by Xapian
  double score = 0;   // with what words add that stand together
};

// The terms and parts of each hit, in order. "together" is what words add that stand together, "rest" what could
// not be told apart; each is left out where it is nothing. Throws Xapian::Error.
std::vector<HitExplanation> explain_scores(const Xapian::Database& database, const Xapian::Query& query,
                                           const std::vector<ScoredDocument>& hits);

// Adds up what matches in the passages of a hit, in the order of kinds.
std::vector<WordCount> word_counts(const std::vector<PassageMatch>& matches, const Analyzer& analyzer);

// A term of the index without its prefix; `field` becomes the name of the field, "text" where it has none.
std::string unprefixed(std::string_view term, std::string& field);

}  // namespace osint
