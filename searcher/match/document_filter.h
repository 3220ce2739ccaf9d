// SPDX-License-Identifier: GPL-2.0-or-later
// Filters for conditions that Xapian has no operator for, as posting sources. Use one only as the filter of a
// query that selects few documents, because alone it would examine every document.
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

// Derived classes decide about single documents. Xapian calls init() with the database before a match, and
// clones a filter for each database it searches. A filter has no weight.
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
  // Returns whether the document matches. It is called with ascending documents.
  virtual bool accepts(Xapian::docid document) = 0;
  const Xapian::Database& database() const { return database_; }

 private:
  void advance();
  Xapian::Database database_;
  Xapian::docid document_ = 0;
  Xapian::docid last_ = 0;
  bool rejected_ = false;  // check() has found that document_ does not match
};

// Reads from slot::passage_starts where the passages of one kind stand.
class KindRanges {
 public:
  KindRanges(const Xapian::Database& database, PassageKind kind);
  // Returns nullopt if the document has no valid value in the slot. Documents must ascend.
  std::optional<PositionRange> in(Xapian::docid document);

 private:
  PassageKind kind_;
  Xapian::ValueIterator starts_;
};

// Accepts documents in which the pattern occurs within passages of one kind. It checks a phrase completely,
// so the rest of the query need only ask for its words.
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

// Checks the same for the conditions that every hit must meet. Xapian asks a decider only about documents
// that could become hits or that it still counts, whereas it asks a posting source about all. Works on a
// single local database only, and for one match, because documents must ascend.
class PassageKindDecider : public Xapian::MatchDecider {
 public:
  PassageKindDecider(const Xapian::Database& database, const std::vector<KindCondition>& conditions);
  bool operator()(const Xapian::Document& document) const override;

 private:
  mutable std::vector<std::pair<PassageKind, PatternCursor>> conditions_;
};

// Accepts documents in which at least `least` of the words occur, each in any of its spellings. The match
// throws QueryFailure after query_limit::seconds of processor time.
class AtLeastFilter : public DocumentFilter {
 public:
  AtLeastFilter(std::vector<std::vector<Pattern>> words, std::size_t least)
      : words_(std::move(words)), least_(least) {}
  AtLeastFilter* clone() const override { return new AtLeastFilter(words_, least_); }
  void init(const Xapian::Database& database) override;

 protected:
  bool accepts(Xapian::docid document) override;

 private:
  std::vector<std::vector<Pattern>> words_;
  std::size_t least_;
  std::vector<std::vector<PatternCursor>> occurrences_;  // of each word
  TimeLimit limit_{query_limit::seconds};
};

}  // namespace osint
