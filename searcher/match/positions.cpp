// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/positions.h"

#include <algorithm>
#include <limits>

namespace osint {

void put_in_order(Positions& positions) {
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

TermPositions::TermPositions(const Xapian::Database& database, const std::vector<std::string>& terms) {
  for (const std::string& term : terms) {
    auto posting = database.postlist_begin(term);
    if (posting == Xapian::PostingIterator()) continue;
    frequency_ += database.get_termfreq(term);
    postings_.push_back(std::move(posting));
  }
}

bool TermPositions::move_to(Xapian::docid document) {
  here_.clear();
  std::erase_if(postings_, [&](Xapian::PostingIterator& posting) {
    if (*posting < document) posting.skip_to(document);
    return posting == Xapian::PostingIterator();
  });
  for (std::size_t i = 0; i < postings_.size(); ++i) {
    if (*postings_[i] == document) here_.push_back(i);
  }
  return !here_.empty();
}

Positions TermPositions::within(Xapian::termpos from, Xapian::termpos to) const {
  Positions out;
  for (const std::size_t i : here_) {
    auto position = postings_[i].positionlist_begin();
    const auto end = postings_[i].positionlist_end();
    if (position == end) continue;
    for (position.skip_to(from); position != end && *position < to; ++position) out.push_back(*position);
  }
  if (here_.size() > 1) put_in_order(out);
  return out;
}

void TermPositions::append_to(Positions& out) const {
  for (const std::size_t i : here_) {
    const auto end = postings_[i].positionlist_end();
    for (auto position = postings_[i].positionlist_begin(); position != end; ++position)
      out.push_back(*position);
  }
}

void TermPositions::keep_followed(Positions& begins, std::uint32_t offset) const {
  Positions kept;
  for (const std::size_t i : here_) {
    auto position = postings_[i].positionlist_begin();
    const auto end = postings_[i].positionlist_end();
    for (const Xapian::termpos begin : begins) {
      if (position == end) break;
      position.skip_to(begin + offset);
      if (position != end && *position == begin + offset) kept.push_back(begin);
    }
  }
  if (here_.size() > 1) put_in_order(kept);
  begins = std::move(kept);
}

PatternPositions::PatternPositions(const Xapian::Database& database, const Pattern& pattern) {
  for (std::size_t i = 0; i < pattern.steps.size(); ++i) {
    steps_.push_back({TermPositions(database, pattern.steps[i]), pattern.offsets[i]});
  }
  std::stable_sort(steps_.begin(), steps_.end(),
                   [](const Step& a, const Step& b) { return a.terms.frequency() < b.terms.frequency(); });
}

bool PatternPositions::occurs(Xapian::docid document) {
  if (steps_.size() == 1) return steps_.front().terms.move_to(document);
  return occurs(document, 0, std::numeric_limits<Xapian::termpos>::max());
}

bool PatternPositions::occurs(Xapian::docid document, Xapian::termpos from, Xapian::termpos to) {
  if (from >= to) return false;
  for (Step& step : steps_) {
    if (!step.terms.move_to(document)) return false;
  }
  const std::uint32_t first = steps_.front().offset;
  Positions begins = steps_.front().terms.within(from + first, to);
  for (Xapian::termpos& begin : begins) begin -= first;
  for (std::size_t i = 1; i < steps_.size() && !begins.empty(); ++i) {
    steps_[i].terms.keep_followed(begins, steps_[i].offset);
  }
  return !begins.empty();
}

}  // namespace osint
