// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/positions.h"

#include <algorithm>

namespace osint {

void put_in_order(Positions& positions) {
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

double frequency(const Xapian::Database& database, const std::vector<std::string>& terms,
                 std::string_view prefix) {
  double sum = 0;
  for (const std::string& term : terms) sum += database.get_termfreq(std::string(prefix).append(term));
  return sum;
}

TermCursor::TermCursor(const Xapian::Database& database, const std::vector<std::string>& terms,
                       std::string_view prefix) {
  for (const std::string& term : terms) {
    const std::string full = std::string(prefix).append(term);
    Posting posting{0, database.postlist_begin(full), database.postlist_end(full)};
    if (posting.at == posting.end) continue;
    posting.document = *posting.at;
    postings_.push_back(std::move(posting));
  }
  std::make_heap(postings_.begin(), postings_.end(), later);
}

bool TermCursor::move_to(Xapian::docid document) {
  while (!postings_.empty() && postings_.front().document < document) {
    std::pop_heap(postings_.begin(), postings_.end(), later);
    Posting& posting = postings_.back();
    posting.at.skip_to(document);
    if (posting.at == posting.end) {
      postings_.pop_back();
      continue;
    }
    posting.document = *posting.at;
    std::push_heap(postings_.begin(), postings_.end(), later);
  }
  here_.clear();
  find_here(0, document);
  return !here_.empty();
}

// In a heap, the postings at the first document form a connected top.
void TermCursor::find_here(std::size_t at, Xapian::docid document) {
  if (at >= postings_.size() || postings_[at].document != document) return;
  here_.push_back(at);
  find_here(2 * at + 1, document);
  find_here(2 * at + 2, document);
}

Positions TermCursor::in(const PositionRange& range) const {
  Positions out;
  for (const std::size_t i : here_) {
    auto position = postings_[i].at.positionlist_begin();
    const auto end = postings_[i].at.positionlist_end();
    if (position != end && range.first > 0) position.skip_to(range.first);
    for (; position != end && *position < range.second; ++position) out.push_back(*position);
  }
  if (here_.size() > 1) put_in_order(out);
  return out;
}

void TermCursor::append_to(Positions& out) const {
  for (const std::size_t i : here_) {
    const auto end = postings_[i].at.positionlist_end();
    for (auto position = postings_[i].at.positionlist_begin(); position != end; ++position)
      out.push_back(*position);
  }
}

void TermCursor::keep_followed(Positions& begins, std::uint32_t offset) const {
  Positions kept;
  for (const std::size_t i : here_) {
    auto position = postings_[i].at.positionlist_begin();
    const auto end = postings_[i].at.positionlist_end();
    for (const Xapian::termpos begin : begins) {
      if (position == end) break;
      position.skip_to(begin + offset);
      if (position != end && *position == begin + offset) kept.push_back(begin);
    }
  }
  if (here_.size() > 1) put_in_order(kept);
  begins = std::move(kept);
}

PatternCursor::PatternCursor(const Xapian::Database& database, const Pattern& pattern,
                             std::string_view prefix)
    : last_offset_(pattern.offsets.back()) {
  std::vector<std::pair<double, std::size_t>> order;
  const bool several = pattern.steps.size() > 1;
  for (std::size_t i = 0; i < pattern.steps.size(); ++i)
    order.emplace_back(several ? frequency(database, pattern.steps[i], prefix) : 0, i);
  std::sort(order.begin(), order.end());
  for (const auto& [rare, i] : order)
    steps_.push_back({TermCursor(database, pattern.steps[i], prefix), pattern.offsets[i]});
}

Positions PatternCursor::begins(Xapian::docid document, const PositionRange& range) {
  if (range.first >= range.second) return {};
  for (Step& step : steps_) {
    if (!step.terms.move_to(document)) return {};
  }
  const std::uint32_t first = steps_.front().offset;
  Positions out = steps_.front().terms.in({range.first + first, range.second});
  for (Xapian::termpos& begin : out) begin -= first;
  for (std::size_t i = 1; i < steps_.size() && !out.empty(); ++i)
    steps_[i].terms.keep_followed(out, steps_[i].offset);
  return out;
}

bool PatternCursor::occurs(Xapian::docid document) {
  return steps_.size() == 1 ? steps_.front().terms.move_to(document) : occurs(document, everywhere);
}

bool PatternCursor::occurs(Xapian::docid document, const PositionRange& range) {
  return !begins(document, range).empty();
}

Occurrences PatternCursor::in(Xapian::docid document, const PositionRange& range) {
  const Positions found = begins(document, range);
  Occurrences out;
  out.reserve(found.size());
  for (const Xapian::termpos begin : found) out.push_back({begin, begin + last_offset_});
  return out;
}

ProximityCursor::ProximityCursor(const Xapian::Database& database, const Proximity& proximity,
                                 std::string_view prefix) {
  for (const std::vector<Pattern>& alternatives : proximity.operands) {
    std::vector<PatternCursor>& operand = operands_.emplace_back();
    for (const Pattern& pattern : alternatives) operand.emplace_back(database, pattern, prefix);
  }
}

std::vector<Occurrences> ProximityCursor::in(Xapian::docid document, const PositionRange& range) {
  std::vector<Occurrences> out(operands_.size());
  for (std::size_t i = 0; i < operands_.size(); ++i) {
    for (PatternCursor& pattern : operands_[i]) {
      const Occurrences found = pattern.in(document, range);
      out[i].insert(out[i].end(), found.begin(), found.end());
    }
    if (out[i].empty()) return std::vector<Occurrences>(operands_.size());
    if (operands_[i].size() > 1) {
      std::sort(out[i].begin(), out[i].end());
      out[i].erase(std::unique(out[i].begin(), out[i].end()), out[i].end());
    }
  }
  return out;
}

}  // namespace osint
