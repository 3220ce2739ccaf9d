// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/ranked_hits.h"

#include <algorithm>
#include <optional>

#include "schema/fields.h"
#include "schema/layout.h"
#include "searcher/match/document_filter.h"
#include "searcher/query/ranking.h"

namespace osint {
namespace {

// Hits that are counted for the total before it becomes an estimate: fewer where counting a hit takes reading
// its positions. A small database is counted whole.
constexpr std::size_t counted_hits = 1000;
constexpr std::size_t counted_phrases = 200;
constexpr std::size_t counted_conditions = 100;
constexpr std::size_t many_commentaries = 20000;  // in fewer, phrases are counted as fast as words

std::size_t counted(const CompiledQuery& query, const SearchOptions& options, std::size_t all) {
  if (options.count_all || all <= counted_hits) return all;
  if (!query.conditions.empty()) return counted_conditions;
  const bool phrases = std::any_of(query.matchers.begin(), query.matchers.end(),
                                   [](const Matcher& matcher) { return matcher.pattern.steps.size() > 1; });
  return phrases && all > many_commentaries ? counted_phrases : counted_hits;
}

void rescore(std::vector<RankedHit>& hits, const Xapian::Database& database, std::vector<Family> words) {
  if (words.size() > ranking::rescored_words) words.resize(ranking::rescored_words);
  const std::size_t count = std::min(hits.size(), ranking::rescored_hits);
  std::vector<Xapian::docid> documents;
  for (std::size_t i = 0; i < count; ++i) documents.push_back(*hits[i].match);
  const std::vector<double> added = proximity_scores(database, words, documents);
  for (std::size_t i = 0; i < count; ++i) hits[i].score += added[i];
  std::stable_sort(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(count),
                   [](const RankedHit& a, const RankedHit& b) { return a.score > b.score; });
}

// The slot's key from the oldest date on, undated ones still last.
class OldestFirst : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    std::string key = document.get_value(slot::newest_first);
    std::string date = date_of_key(key);
    if (date.empty()) return key;
    return date.append(std::size_t{10} - date.size(), ' ').append(id_of_key(key));
  }
};

// Ties go by date and id, so that answers do not depend on the order of indexing.
void set_order(Xapian::Enquire& enquire, Order order) {
  switch (order) {
    case Order::relevance: enquire.set_sort_by_relevance_then_value(slot::newest_first, false); break;
    case Order::date: enquire.set_sort_by_value(slot::newest_first, false); break;
    case Order::oldest: enquire.set_sort_by_key((new OldestFirst)->release(), false); break;
  }
}

}  // namespace

RankedHits ranked_hits(Xapian::Enquire& enquire, const Xapian::Database& database, const CompiledQuery& query,
                       const SearchOptions& options) {
  const std::size_t all = database.get_doccount();
  const std::size_t offset = std::min(options.offset, all);
  const std::size_t limit = !options.hits ? 0 : options.limit == 0 ? all : std::min(options.limit, all);
  const bool rescored = options.order == Order::relevance && limit > 0 && query.near_words.size() > 1 &&
                        offset < ranking::rescored_hits;
  const std::size_t from = rescored ? 0 : offset;
  const std::size_t count =
      rescored ? std::min(all, std::max(ranking::rescored_hits, offset + limit)) : limit;
  enquire.set_weighting_scheme(Xapian::IneB2Weight(ranking::ineb2_c));
  set_order(enquire, options.order);
  std::optional<PassageKindDecider> decider;
  if (!query.conditions.empty()) decider.emplace(database, query.conditions);
  RankedHits out;
  out.matches = enquire.get_mset(static_cast<Xapian::doccount>(from), static_cast<Xapian::doccount>(count),
                                 static_cast<Xapian::doccount>(counted(query, options, all)), nullptr,
                                 decider ? &*decider : nullptr);
  for (auto match = out.matches.begin(); match != out.matches.end(); ++match) {
    out.hits.push_back({match, match.get_weight()});
  }
  if (rescored) {
    rescore(out.hits, database, query.near_words);
    out.hits.erase(out.hits.begin(),
                   out.hits.begin() + static_cast<std::ptrdiff_t>(std::min(offset, out.hits.size())));
    if (out.hits.size() > limit) out.hits.resize(limit);
  }
  return out;
}

std::vector<Xapian::docid> matching_documents(const Xapian::Database& database, const Xapian::Query& query,
                                              const std::vector<KindCondition>& conditions) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  std::optional<PassageKindDecider> decider;
  if (!conditions.empty()) decider.emplace(database, conditions);
  const Xapian::MSet matches =
      enquire.get_mset(0, database.get_doccount(), 0, nullptr, decider ? &*decider : nullptr);
  std::vector<Xapian::docid> out;
  out.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) out.push_back(*match);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace osint
