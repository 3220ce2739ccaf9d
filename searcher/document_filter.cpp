// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/document_filter.h"

#include <algorithm>
#include <limits>

#include "schema/fields.h"
#include "schema/layout.h"

namespace osint {
namespace {

using Positions = std::vector<Xapian::termpos>;

// Where any of the terms stands in the document, within [from, to); ascending.
Positions positions(const Xapian::Database& database, Xapian::docid document,
                    const std::vector<std::string>& terms, Xapian::termpos from, Xapian::termpos to) {
  Positions out;
  for (const std::string& term : terms) {
    auto position = database.positionlist_begin(document, term);
    const auto end = database.positionlist_end(document, term);
    if (position == end) continue;
    for (position.skip_to(from); position != end && *position < to; ++position) out.push_back(*position);
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool occurs(const Xapian::Database& database, Xapian::docid document, const Pattern& pattern,
            Xapian::termpos from, Xapian::termpos to) {
  Positions begins = positions(database, document, pattern.steps.front(), from, to);
  for (std::size_t step = 1; step < pattern.steps.size() && !begins.empty(); ++step) {
    const Positions here = positions(database, document, pattern.steps[step], from, to);
    const std::uint32_t offset = pattern.offsets[step];
    std::erase_if(begins, [&](Xapian::termpos begin) {
      return !std::binary_search(here.begin(), here.end(), begin + offset);
    });
  }
  return !begins.empty();
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

void PassageKindFilter::init(const Xapian::Database& database) {
  DocumentFilter::init(database);
  starts_ = database.valuestream_begin(slot::passage_starts);
}

bool PassageKindFilter::accepts(Xapian::docid document) {
  const auto end = database().valuestream_end(slot::passage_starts);
  if (starts_ == end) return false;
  starts_.skip_to(document);
  if (starts_ == end || starts_.get_docid() != document) return false;
  const auto starts = decode_passage_starts(*starts_);
  if (!starts) return false;
  const auto kind = static_cast<std::size_t>(kind_);
  return occurs(database(), document, pattern_, (*starts)[kind], (*starts)[kind + 1]);
}

bool AtLeastFilter::accepts(Xapian::docid document) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < patterns_.size() && found < least_; ++i) {
    if (found + (patterns_.size() - i) < least_) return false;
    if (occurs(database(), document, patterns_[i], 0, std::numeric_limits<Xapian::termpos>::max())) ++found;
  }
  return found >= least_;
}

}  // namespace osint
