// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/document_filter.h"

#include <algorithm>
#include <limits>

#include "schema/fields.h"
#include "schema/layout.h"

namespace osint {

void DocumentFilter::init(const Xapian::Database& database) {
  database_ = database;
  document_ = 0;
  rejected_ = false;
  last_ = database.get_lastdocid();
  set_maxweight(0);
}

void DocumentFilter::advance() {
  rejected_ = false;
  while (document_ <= last_ && !accepts(document_)) ++document_;
}

void DocumentFilter::next(double) {
  ++document_;
  advance();
}

void DocumentFilter::skip_to(Xapian::docid document, double) {
  if (document <= document_ && !rejected_) return;
  document_ = std::max(document, document_);
  advance();
}

bool DocumentFilter::check(Xapian::docid document, double) {
  if (document <= document_) return !rejected_;
  document_ = document;
  rejected_ = !accepts(document);
  return !rejected_;
}

void PassageKindFilter::init(const Xapian::Database& database) {
  DocumentFilter::init(database);
  starts_ = database.valuestream_begin(slot::passage_starts);
  occurrences_.emplace(database, pattern_);
}

bool PassageKindFilter::accepts(Xapian::docid document) {
  const auto end = database().valuestream_end(slot::passage_starts);
  if (starts_ == end) return false;
  starts_.skip_to(document);
  if (starts_ == end || starts_.get_docid() != document) return false;
  const auto starts = decode_passage_starts(*starts_);
  if (!starts) return false;
  const auto kind = static_cast<std::size_t>(kind_);
  return occurrences_->occurs(document, (*starts)[kind], (*starts)[kind + 1]);
}

PassageKindDecider::PassageKindDecider(const Xapian::Database& database,
                                       const std::vector<KindCondition>& conditions) {
  for (const auto& [pattern, kind] : conditions) {
    conditions_.emplace_back(kind, PatternPositions(database, pattern));
  }
}

bool PassageKindDecider::operator()(const Xapian::Document& document) const {
  const auto starts = decode_passage_starts(document.get_value(slot::passage_starts));
  return starts && std::all_of(conditions_.begin(), conditions_.end(), [&](auto& condition) {
           const auto kind = static_cast<std::size_t>(condition.first);
           return condition.second.occurs(document.get_docid(), (*starts)[kind], (*starts)[kind + 1]);
         });
}

void AtLeastFilter::init(const Xapian::Database& database) {
  DocumentFilter::init(database);
  occurrences_.clear();
  for (const Pattern& pattern : patterns_) occurrences_.emplace_back(database, pattern);
}

bool AtLeastFilter::accepts(Xapian::docid document) {
  constexpr auto everywhere = std::numeric_limits<Xapian::termpos>::max();
  std::size_t found = 0;
  for (std::size_t i = 0; i < patterns_.size() && found < least_; ++i) {
    if (found + (patterns_.size() - i) < least_) return false;
    if (occurrences_[i].occurs(document, 0, everywhere)) ++found;
  }
  return found >= least_;
}

}  // namespace osint
