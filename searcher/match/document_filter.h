// SPDX-License-Identifier: GPL-2.0-or-later
// Conditions Xapian has no operator for, as posting sources: each verifies the documents that the rest
// of a query proposes. To be used as the filter of a query that already selects few documents.
#pragma once

#include <optional>
#include <vector>
#include <xapian.h>

#include "schema/passage_kind.h"
#include "searcher/match/matcher.h"
#include "searcher/match/positions.h"
#include "searcher/query/query_error.h"
#include "searcher/query/time_limit.h"

namespace osint {

class DocumentFilter : public Xapian::PostingSource {
 public:
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return database_.get_doccount(); }
  Xapian::doccount get_termfreq_max() const override { return database_.get_doccount(); }
  void init(const Xapian::Database& database) override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return document_ > last_; }
  Xapian::docid get_docid() const override { return document_; }

 protected:
  // Called with ascending documents.
  virtual bool accepts(Xapian::docid document) = 0;
  const Xapian::Database& database() const { return database_; }

 private:
  void advance();
  Xapian::Database database_;
  Xapian::docid document_ = 0;
  Xapian::docid last_ = 0;
  bool rejected_ = false;  // by check(): document_ is no match
};

// Where the passages of one kind stand, by slot::passage_starts.
class KindRanges {
 public:
  KindRanges(const Xapian::Database& database, PassageKind kind);
  // None where the document does not say; documents must ascend.
  std::optional<PositionRange> in(Xapian::docid document);

 private:
  PassageKind kind_;
  Xapian::ValueIterator starts_;
};

// Documents in which the pattern occurs within passages of one kind: the positions of its terms are
// compared with the position ranges of slot::passage_starts. A phrase is checked whole, so that the rest of the
// query need only ask for its words.
class PassageKindFilter : public DocumentFilter {
 public:
  PassageKindFilter(Pattern pattern, PassageKind kind) : pattern_(std::move(pattern)), kind_(kind) {}
  PassageKindFilter* clone() const override { return new PassageKindFilter(pattern_, kind_); }
  void init(const Xapian::Database& database) override;

 protected:
  bool accepts(Xapian::docid document) override;

 private:
  Pattern pattern_;
  PassageKind kind_;
  std::optional<KindRanges> ranges_;
  std::optional<PatternCursor> occurrences_;
};

// The same conditions of every hit of a query. Xapian asks it only about documents whose weight could bring them
// among the hits or that are still counted; a posting source is asked about all. One local database only.
class PassageKindDecider : public Xapian::MatchDecider {
 public:
  PassageKindDecider(const Xapian::Database& database, const std::vector<KindCondition>& conditions);
  bool operator()(const Xapian::Document& document) const override;

 private:
  // For one match: documents come in ascending order.
  mutable std::vector<std::pair<PassageKind, PatternCursor>> conditions_;
};

// Documents in which at least `least` of the patterns occur.
class AtLeastFilter : public DocumentFilter {
 public:
  AtLeastFilter(std::vector<Pattern> patterns, std::size_t least)
      : patterns_(std::move(patterns)), least_(least) {}
  AtLeastFilter* clone() const override { return new AtLeastFilter(patterns_, least_); }
  void init(const Xapian::Database& database) override;

 protected:
  bool accepts(Xapian::docid document) override;

 private:
  std::vector<Pattern> patterns_;
  std::size_t least_;
  std::vector<PatternCursor> occurrences_;
  TimeLimit limit_{query_limit::seconds};
};

}  // namespace osint
