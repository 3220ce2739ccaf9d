// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/ranked_hits.h"

#include <algorithm>
#include <optional>

#include "schema/fields.h"
#include "schema/layout.h"
#include "schema/text_sketch.h"
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

std::size_t counted(const CompiledQuery& query, const HitNeeds& needs, std::size_t all) {
  if (needs.exact_total || all <= counted_hits) return all;
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

// Joins copies to the first of them.
std::vector<RankedHit> without_copies(const std::vector<RankedHit>& hits) {
  std::vector<std::string> sketches;
  for (const RankedHit& hit : hits) sketches.push_back(hit.match.get_document().get_value(slot::sketch));
  const std::vector<std::size_t> first = first_copies(sketches);
  std::vector<RankedHit> out;
  std::vector<std::size_t> place(hits.size());  // of each in `out`
  for (std::size_t i = 0; i < hits.size(); ++i) {
    if (first[i] == i) {
      place[i] = out.size();
      out.push_back(hits[i]);
    } else {
      out[place[first[i]]].copies.push_back(hits[i].match);
    }
  }
  return out;
}

// Which part of the ranking is asked for.
struct Page {
  std::size_t offset = 0;
  std::size_t limit = 0;
};

class Ranking {
 public:
  Ranking(Xapian::Enquire& enquire, const Xapian::Database& database, const CompiledQuery& query,
          const QueryOptions& options, const HitNeeds& needs)
      : enquire_(enquire), database_(database), query_(query), options_(options), needs_(needs) {
    if (!query.conditions.empty()) decider_.emplace(database, query.conditions);
  }

  RankedHits page(const Page& page) {
    const bool rescored = options_.order == Order::relevance && page.limit > 0 &&
                          query_.near_words.size() > 1 && page.offset < ranking::rescored_hits;
    const bool joined = needs_.copies && !options_.all_copies && options_.seen == nullptr &&
                        options_.limit > 0 && page.limit > 0;
    const std::size_t all = database_.get_doccount();
    const std::size_t end = page.offset + page.limit;
    if (!rescored && !joined) return fetched(page.offset, page.limit);
    std::size_t count = std::min(all, rescored ? std::max(ranking::rescored_hits, end) : end);
    for (;; count = std::min(all, 2 * count)) {
      RankedHits out = fetched(0, count);
      const bool last = out.hits.size() < count || count == all;
      if (rescored) rescore(out.hits, database_, query_.near_words);
      if (joined) out.hits = without_copies(out.hits);
      if (joined && !last && out.hits.size() < end) continue;
      cut(out.hits, page);
      return out;
    }
  }

 private:
  RankedHits fetched(std::size_t from, std::size_t count) {
    RankedHits out;
    out.matches =
        enquire_.get_mset(static_cast<Xapian::doccount>(from), static_cast<Xapian::doccount>(count),
                          static_cast<Xapian::doccount>(counted(query_, needs_, database_.get_doccount())),
                          nullptr, decider_ ? &*decider_ : nullptr);
    for (auto match = out.matches.begin(); match != out.matches.end(); ++match) {
      out.hits.push_back({match, match.get_weight(), {}});
    }
    return out;
  }

  static void cut(std::vector<RankedHit>& hits, const Page& page) {
    hits.erase(hits.begin(), hits.begin() + static_cast<std::ptrdiff_t>(std::min(page.offset, hits.size())));
    if (hits.size() > page.limit) hits.resize(page.limit);
  }

  Xapian::Enquire& enquire_;
  const Xapian::Database& database_;
  const CompiledQuery& query_;
  const QueryOptions& options_;
  const HitNeeds& needs_;
  std::optional<PassageKindDecider> decider_;
};

}  // namespace

RankedHits ranked_hits(Xapian::Enquire& enquire, const Xapian::Database& database, const CompiledQuery& query,
                       const QueryOptions& options, const HitNeeds& needs) {
  const std::size_t all = database.get_doccount();
  Page page;
  if (options.seen != nullptr) {
    page.limit = all;
  } else {
    page.offset = std::min(options.offset, all);
    page.limit = !needs.hits ? 0 : options.limit == 0 ? all : std::min(options.limit, all);
  }
  enquire.set_weighting_scheme(Xapian::IneB2Weight(ranking::ineb2_c));
  set_order(enquire, options.order);
  return Ranking(enquire, database, query, options, needs).page(page);
}

double best_score(const Xapian::Database& database, const Xapian::Query& query,
                  const std::vector<KindCondition>& conditions) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::IneB2Weight(ranking::ineb2_c));
  std::optional<PassageKindDecider> decider;
  if (!conditions.empty()) decider.emplace(database, conditions);
  const Xapian::MSet best = enquire.get_mset(0, 1, 0, nullptr, decider ? &*decider : nullptr);
  return best.empty() ? 0 : best.begin().get_weight();
}

std::vector<Xapian::docid> matching_documents(const Xapian::Database& database, const Xapian::Query& query,
                                              const std::vector<KindCondition>& conditions,
                                              double least_score) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  if (least_score > 0) {
    enquire.set_weighting_scheme(Xapian::IneB2Weight(ranking::ineb2_c));
    enquire.set_cutoff(0, least_score);
  } else {
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  }
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
