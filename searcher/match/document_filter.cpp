// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/document_filter.h"

#include <algorithm>

#include "schema/fields.h"
#include "schema/layout.h"

namespace osint {
namespace {

// `starts`: the value of slot::passage_starts.
std::optional<PositionRange> range_of(const std::string& starts, PassageKind kind) {
  const auto decoded = decode_passage_starts(starts);
  if (!decoded) return std::nullopt;
  const auto i = static_cast<std::size_t>(kind);
  return PositionRange{(*decoded)[i], (*decoded)[i + 1]};
}

}  // namespace

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

KindRanges::KindRanges(const Xapian::Database& database, PassageKind kind)
    : kind_(kind), starts_(database.valuestream_begin(slot::passage_starts)) {}

std::optional<PositionRange> KindRanges::in(Xapian::docid document) {
  const Xapian::ValueIterator end;
  if (starts_ == end) return std::nullopt;
  starts_.skip_to(document);
  if (starts_ == end || starts_.get_docid() != document) return std::nullopt;
  return range_of(*starts_, kind_);
}

void PassageKindFilter::init(const Xapian::Database& database) {
  DocumentFilter::init(database);
  ranges_.emplace(database, kind_);
  occurrences_.emplace(database, pattern_);
}

bool PassageKindFilter::accepts(Xapian::docid document) {
  const auto range = ranges_->in(document);
  return range && occurrences_->occurs(document, *range);
}

PassageKindDecider::PassageKindDecider(const Xapian::Database& database,
                                       const std::vector<KindCondition>& conditions) {
  for (const auto& [pattern, kind] : conditions) {
    conditions_.emplace_back(kind, PatternCursor(database, pattern));
  }
}

bool PassageKindDecider::operator()(const Xapian::Document& document) const {
  const std::string starts = document.get_value(slot::passage_starts);
  return std::all_of(conditions_.begin(), conditions_.end(), [&](auto& condition) {
    const auto range = range_of(starts, condition.first);
    return range && condition.second.occurs(document.get_docid(), *range);
  });
}

void AtLeastFilter::init(const Xapian::Database& database) {
  DocumentFilter::init(database);
  occurrences_.clear();
  for (const std::vector<Pattern>& spellings : words_) {
    std::vector<PatternCursor>& cursors = occurrences_.emplace_back();
    for (const Pattern& pattern : spellings) cursors.emplace_back(database, pattern);
  }
}

bool AtLeastFilter::accepts(Xapian::docid document) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < words_.size() && found < least_; ++i) {
    if (found + (words_.size() - i) < least_) return false;
    limit_.check(0);
    if (std::ranges::any_of(occurrences_[i],
                            [&](PatternCursor& spelling) { return spelling.occurs(document); }))
      ++found;
  }
  return found >= least_;
}

}  // namespace osint
