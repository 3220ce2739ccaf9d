// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/position_filter.h"

#include <algorithm>
#include <stdexcept>

#include "schema/fields.h"

namespace osint {
namespace {

bool holds_within(const Proximity& proximity, const std::vector<Occurrences>& found, std::size_t offset) {
  try {
    return holds(proximity, found);
  } catch (const std::length_error&) {
    fail(offset, "too many ways to match this NEAR: link fewer words, or words that differ");
  }
}

Positions citations_of(Positions positions) {
  for (Xapian::termpos& position : positions) position /= citation_span;
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
  return positions;
}

Positions citations_of(TermCursor& terms, Xapian::docid document) {
  return terms.move_to(document) ? citations_of(terms.in(everywhere)) : Positions();
}

}  // namespace

void ProximityFilter::init(const Xapian::Database& database) {
  DocumentFilter::init(database);
  positions_.emplace(this->database(), proximity_, prefix_);
  if (kind_) ranges_.emplace(database, *kind_);
}

bool ProximityFilter::accepts(Xapian::docid document) {
  // Each further operand doubles the sets of operands that a window may hold.
  const std::size_t operands = std::min<std::size_t>(proximity_.operands.size(), 6);
  budget_.limit->check(budget_.offset, 1U << operands);
  const std::optional<PositionRange> where = ranges_ ? ranges_->in(document) : everywhere;
  return where && holds_within(proximity_, positions_->in(document, *where), budget_.offset);
}

void CitationFilter::init(const Xapian::Database& database) {
  DocumentFilter::init(database);
  leaves_.clear();
  for (const CitationCondition* condition : leaves(*condition_)) {
    Leaf& leaf = leaves_.emplace_back();
    leaf.condition = condition;
    if (condition == nullptr) continue;  // a leaf that the condition does without
    if (condition->proximity.operands.empty()) {
      leaf.terms.emplace(this->database(), condition->terms, "");
    } else {
      leaf.words.emplace(this->database(), condition->proximity, condition->prefix);
    }
  }
  all_.emplace(this->database(), std::vector<std::string>{std::string(prefix::citation)}, "");
}

// Returns the citations of the document that meet a leaf, in ascending order.
Positions CitationFilter::citations(Leaf& leaf, Xapian::docid document) const {
  if (leaf.condition == nullptr) return {};
  if (leaf.terms) return citations_of(*leaf.terms, document);
  const Proximity& proximity = leaf.condition->proximity;
  const std::vector<Occurrences> found = leaf.words->in(document, everywhere);
  Positions first;
  for (const Occurrence& occurrence : found.front()) first.push_back(occurrence.begin);
  Positions out = citations_of(std::move(first));
  if (found.size() == 1) return out;
  std::erase_if(out, [&](Xapian::termpos citation) {
    std::vector<Occurrences> here(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      std::copy_if(
          found[i].begin(), found[i].end(), std::back_inserter(here[i]),
          [&](const Occurrence& occurrence) { return occurrence.begin / citation_span == citation; });
    }
    return !holds_within(proximity, here, budget_.offset);
  });
  return out;
}

bool CitationFilter::accepts(Xapian::docid document) {
  budget_.limit->check(budget_.offset, static_cast<unsigned>(leaves_.size()));
  const Positions all = citations_of(*all_, document);
  if (all.empty()) return false;
  std::vector<Positions> met;
  for (Leaf& leaf : leaves_) met.push_back(citations(leaf, document));
  return std::any_of(all.begin(), all.end(), [&](Xapian::termpos citation) {
    return meets(*condition_, [&](std::size_t leaf) {
      return std::binary_search(met[leaf].begin(), met[leaf].end(), citation);
    });
  });
}

}  // namespace osint
