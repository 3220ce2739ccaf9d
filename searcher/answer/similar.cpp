// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/similar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>

#include "schema/commentary.h"
#include "schema/fields.h"
#include "schema/searchable_passages.h"
#include "searcher/compile/pattern_query.h"
#include "searcher/query/ranking.h"

namespace osint {
namespace {

using Query = Xapian::Query;

struct Word {
  std::string term;  // one of the words that share the stem
  double weight = 0;
};

bool tells(const Token& token) {
  const bool number =
      std::all_of(token.term.begin(), token.term.end(), [](char c) { return c >= '0' && c <= '9'; });
  return token.form == TokenForm::word && token.term.size() > 1 && !number && !is_stopword(token.term);
}

// Stem -> how often the commentary has it, and its most frequent word. Text whose speaker is not known counts half, as in
// the index.
struct Occurrences {
  double count = 0;
  std::map<std::string, std::size_t> terms;
};

std::map<std::string, Occurrences> occurrences(const Commentary& commentary, const Analyzer& analyzer) {
  std::map<std::string, Occurrences> out;
  for (const Passage& passage : searchable_passages(commentary)) {
    if (passage.kind == PassageKind::citation) continue;
    for (const Token& token : analyzer.tokens(passage.text)) {
      if (!tells(token)) continue;
      Occurrences& stem = out[analyzer.stem(token.term)];
      stem.count += passage.kind == PassageKind::other ? 0.5 : 1;
      ++stem.terms[token.term];
    }
  }
  return out;
}

}  // namespace

SimilarQuery similar_query(const Commentary& commentary, const Xapian::Database& database,
                           const Analyzer& analyzer, bool families_complete) {
  const auto all = static_cast<double>(database.get_doccount());
  std::vector<Word> words;
  for (const auto& [stem, found] : occurrences(commentary, analyzer)) {
    double documents = 0;  // that have the most widespread of its forms
    for (const auto& [term, count] : found.terms)
      documents = std::max(documents, static_cast<double>(database.get_termfreq(term)));
    if (documents == 0) continue;
    const double rare = std::log(1 + all / documents);
    words.push_back({found.terms.begin()->first, (1 + std::log(found.count)) * rare});
  }
  std::sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  SimilarQuery out;
  std::vector<Query> queries;
  for (const Word& word : words) {
    if (queries.size() == ranking::similar_words) break;
    Matcher matcher;
    matcher.pattern = {{family_of(database, analyzer, word.term, families_complete)}, {0}};
    // A word that no other commentary has finds nothing and would take the place of one that does.
    const Query family = terms_query(matcher.pattern, "");
    const auto& terms = matcher.pattern.steps.front();
    const bool shared = terms.size() > 1 || database.get_termfreq(terms.front()) > 1;
    if (!shared) continue;
    matcher.weight = weight_of(database, matcher.pattern);
    queries.emplace_back(Query::OP_SCALE_WEIGHT, family, word.weight / words.front().weight);
    out.matchers.push_back(std::move(matcher));
  }
  out.query = Query(Query::OP_AND_NOT, any_of(queries), Query(id_term(commentary.id)));
  return out;
}

}  // namespace osint
