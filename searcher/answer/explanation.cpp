// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/explanation.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "schema/fields.h"
#include "searcher/query/query_failure.h"
#include "searcher/query/ranking.h"

namespace osint {
namespace {

using Query = Xapian::Query;
using Documents = std::set<Xapian::docid>;
using Weights = std::map<Xapian::docid, double>;

constexpr double nothing = 1e-6;  // rounding, when weights are added up

std::vector<MatchedTerm> matched_terms(const Xapian::Database& database, const Query& query,
                                       Xapian::docid document) {
  const std::set<std::string> asked(query.get_unique_terms_begin(), query.get_unique_terms_end());
  std::vector<MatchedTerm> out;
  auto term = database.termlist_begin(document);
  const auto end = database.termlist_end(document);
  for (const std::string& wanted : asked) {
    if (term == end) break;
    term.skip_to(wanted);
    if (term != end && *term == wanted) out.push_back({wanted, term.get_wdf()});
  }
  return out;
}

// Follows the query as Xapian weighs it, down to what has a weight of its own.
class Scale {
 public:
  Scale(const Xapian::Database& database, const std::vector<ScoredDocument>& hits,
        std::vector<HitExplanation>& out)
      : database_(database), enquire_(database), out_(out) {
    std::vector<Query> ids;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const std::string term = id_term(hits[i].id);
      ids.emplace_back(term);
      candidates_ += database.get_termfreq(term);
      rank_[hits[i].document] = i;
    }
    hits_ = Query(Query::OP_OR, ids.begin(), ids.end());
    enquire_.set_weighting_scheme(Xapian::IneB2Weight(ranking::ineb2_c));
  }

  void weigh(const Query& query) {
    Documents all;
    for (const auto& [document, rank] : rank_) all.insert(document);
    weigh(query, all);
  }

 private:
  // The hits that match, with their weights.
  Weights weights(const Query& query) {
    enquire_.set_query(Query(Query::OP_FILTER, query, hits_));
    const Xapian::MSet found = enquire_.get_mset(0, candidates_);
    Weights out;
    for (auto match = found.begin(); match != found.end(); ++match) out[*match] = match.get_weight();
    return out;
  }

  // `documents`: those among the hits in which this part of the query holds.
  void weigh(const Query& query, const Documents& documents) {
    const std::size_t parts = query.get_num_subqueries();
    switch (query.get_type()) {
      case Query::OP_AND:
        for (std::size_t i = 0; i < parts; ++i) weigh(query.get_subquery(i), documents);
        break;
      case Query::OP_OR:
        for (std::size_t i = 0; i < parts; ++i) weigh_where_it_holds(query.get_subquery(i), documents);
        break;
      case Query::OP_AND_MAYBE:
        weigh(query.get_subquery(0), documents);
        for (std::size_t i = 1; i < parts; ++i) weigh_where_it_holds(query.get_subquery(i), documents);
        break;
      case Query::OP_FILTER:
      case Query::OP_AND_NOT: weigh(query.get_subquery(0), documents); break;
      case Query::LEAF_MATCH_ALL:
      case Query::LEAF_MATCH_NOTHING: break;
      default: note(query, documents);
    }
  }

  void weigh_where_it_holds(const Query& query, const Documents& documents) {
    Documents both;
    for (const auto& [document, weight] : weights(query)) {
      if (documents.contains(document)) both.insert(document);
    }
    if (!both.empty()) weigh(query, both);
  }

  void note(const Query& query, const Documents& documents) {
    for (const auto& [document, weight] : weights(query)) {
      if (weight <= 0 || !documents.contains(document)) continue;
      HitExplanation& hit = out_[rank_.at(document)];
      hit.parts.push_back(part(query, hit.terms, weight));
    }
  }

  // Of a phrase, its words as one.
  static ScorePart part(const Query& query, const std::vector<MatchedTerm>& present, double weight) {
    ScorePart out{"text", {}, weight};
    if (query.get_type() == Query::OP_PHRASE) {
      std::string words;
      for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
        const Query step = query.get_subquery(i);
        words.append(i == 0 ? "" : " ").append(unprefixed(*step.get_terms_begin(), out.in));
      }
      out.words.push_back(std::move(words));
      return out;
    }
    for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
      const std::string text = *term;
      const bool here = std::any_of(present.begin(), present.end(),
                                    [&](const MatchedTerm& matched) { return matched.term == text; });
      if (here) out.words.push_back(unprefixed(text, out.in));
    }
    return out;
  }

  const Xapian::Database& database_;
  Xapian::Enquire enquire_;
  std::vector<HitExplanation>& out_;
  std::map<Xapian::docid, std::size_t> rank_;
  Query hits_;
  Xapian::doccount candidates_ = 0;
};

}  // namespace

std::string unprefixed(std::string_view term, std::string& field) {
  field = "text";
  if (term.starts_with(prefix::pair)) return std::string(term.substr(prefix::pair.size()));
  std::size_t length = 0;
  for (const Field& candidate : fields()) {
    if (candidate.prefix.size() <= length || !term.starts_with(candidate.prefix)) continue;
    length = candidate.prefix.size();
    field = candidate.name;
  }
  return std::string(term.substr(length));
}

std::vector<HitExplanation> explain_scores(const Xapian::Database& database, const Query& query,
                                           const std::vector<ScoredDocument>& hits) {
  std::vector<HitExplanation> out(hits.size());
  if (hits.empty()) return out;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    out[i].terms = matched_terms(database, query, hits[i].document);
  }
  try {
    Scale(database, hits, out).weigh(query);
  } catch (const QueryFailure&) {  // comparing positions once more takes too long: that is among the rest
  }
  for (std::size_t i = 0; i < hits.size(); ++i) {
    std::vector<ScorePart>& parts = out[i].parts;
    double rest = hits[i].weight;
    for (const ScorePart& part : parts) rest -= part.weight;
    const double together = hits[i].score - hits[i].weight;
    if (together > nothing) parts.push_back({"together", {}, together});
    if (std::abs(rest) > nothing) parts.push_back({"rest", {}, rest});
  }
  return out;
}

std::vector<WordCount> word_counts(const std::vector<PassageMatch>& matches, const Analyzer& analyzer) {
  std::map<std::pair<PassageKind, std::string>, std::size_t> counts;
  for (const PassageMatch& match : matches) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
    for (const Span& span : match.spans) {
      if (!seen.emplace(span.begin, span.end).second) continue;  // several words of the query ask for it
      std::string words;
      for (const Token& token :
           analyzer.tokens(match.passage.text.substr(span.begin, span.end - span.begin))) {
        if (token.form != TokenForm::word) continue;
        words.append(words.empty() || token.han ? "" : " ").append(token.term);
      }
      ++counts[{match.passage.kind, words}];
    }
  }
  std::vector<WordCount> out;
  for (const auto& [key, times] : counts) out.push_back({key.second, key.first, times});
  return out;
}

}  // namespace osint
