// SPDX-License-Identifier: GPL-2.0-or-later
// Filters that compare positions: proximity, patterns that Xapian cannot take in a phrase, conditions on one
// citation. Each verifies the documents that the rest of a query proposes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/match/citation_condition.h"
#include "searcher/match/document_filter.h"
#include "searcher/match/positions.h"
#include "searcher/query/time_limit.h"

namespace osint {

// What every such filter may use up, and the place of the query to blame.
struct FilterBudget {
  std::shared_ptr<TimeLimit> limit;
  std::size_t offset = 0;
};

// Documents in which the words stand so under a prefix, within passages of one kind where one is given. The
// match throws QueryFailure when the budget is used up.
class ProximityFilter : public DocumentFilter {
 public:
  ProximityFilter(Proximity proximity, std::string_view prefix, std::optional<PassageKind> kind,
                  FilterBudget budget)
      : proximity_(std::move(proximity)), prefix_(prefix), kind_(kind), budget_(std::move(budget)) {}
  ProximityFilter* clone() const override { return new ProximityFilter(proximity_, prefix_, kind_, budget_); }
  void init(const Xapian::Database& database) override;

 protected:
  bool accepts(Xapian::docid document) override;

 private:
  Proximity proximity_;
  std::string prefix_;
  std::optional<PassageKind> kind_;
  FilterBudget budget_;
  std::optional<ProximityCursor> positions_;
  std::optional<KindRanges> ranges_;
};

// Documents one citation of which meets the condition.
class CitationFilter : public DocumentFilter {
 public:
  CitationFilter(std::shared_ptr<const CitationCondition> condition, FilterBudget budget)
      : condition_(std::move(condition)), budget_(std::move(budget)) {}
  CitationFilter* clone() const override { return new CitationFilter(condition_, budget_); }
  void init(const Xapian::Database& database) override;

 protected:
  bool accepts(Xapian::docid document) override;

 private:
  struct Leaf {
    const CitationCondition* condition;
    std::optional<ProximityCursor> words;
    std::optional<TermCursor> terms;
  };
  Positions citations(Leaf& leaf, Xapian::docid document) const;
  std::shared_ptr<const CitationCondition> condition_;
  FilterBudget budget_;
  std::vector<Leaf> leaves_;
  std::optional<TermCursor> all_;
};

}  // namespace osint
