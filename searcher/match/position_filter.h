// SPDX-License-Identifier: GPL-2.0-or-later
// Filters that compare positions: for proximity, for patterns that Xapian's phrases cannot express, and for
// conditions on one citation.
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

// The processor time that all filters of a query share, and the byte of the query that an error points to.
struct FilterBudget {
  std::shared_ptr<TimeLimit> limit;
  std::size_t offset = 0;
};

// Accepts documents in which the proximity holds among terms with a prefix, and within passages of one kind
// if `kind` is given. The match throws QueryFailure when the budget is used up or when there are too many
// combinations.
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

// Accepts documents with a citation that meets the condition. The match throws QueryFailure as above.
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
