// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/match/position_reader.h"

#include <algorithm>

namespace osint {

TermReader::TermReader(const Xapian::Database& database, const std::vector<std::string>& terms,
                       std::string_view prefix) {
  for (const std::string& term : terms) {
    const std::string full = std::string(prefix).append(term);
    Cursor cursor{0, database.postlist_begin(full), database.postlist_end(full)};
    if (cursor.posting == cursor.end) continue;
    cursor.document = *cursor.posting;
    cursors_.push_back(std::move(cursor));
  }
  std::make_heap(cursors_.begin(), cursors_.end(), later);
}

std::vector<Xapian::termpos> TermReader::in(Xapian::docid document, const PositionRange& range) {
  while (!cursors_.empty() && cursors_.front().document < document) {
    std::pop_heap(cursors_.begin(), cursors_.end(), later);
    Cursor& cursor = cursors_.back();
    cursor.posting.skip_to(document);
    if (cursor.posting == cursor.end) {
      cursors_.pop_back();
      continue;
    }
    cursor.document = *cursor.posting;
    std::push_heap(cursors_.begin(), cursors_.end(), later);
  }
  std::vector<Xapian::termpos> out;
  auto end = cursors_.end();
  for (; end != cursors_.begin() && cursors_.front().document == document; --end) {
    const Cursor& cursor = cursors_.front();
    auto position = cursor.posting.positionlist_begin();
    const auto last = cursor.posting.positionlist_end();
    if (position != last) position.skip_to(range.first);
    for (; position != last && *position < range.second; ++position) out.push_back(*position);
    std::pop_heap(cursors_.begin(), end, later);
  }
  const bool several = cursors_.end() - end > 1;
  for (; end != cursors_.end(); ++end) std::push_heap(cursors_.begin(), end + 1, later);
  if (several) put_in_order(out);
  return out;
}

PatternReader::PatternReader(const Xapian::Database& database, const Pattern& pattern,
                             std::string_view prefix)
    : offsets_(pattern.offsets) {
  for (const std::vector<std::string>& terms : pattern.steps) steps_.emplace_back(database, terms, prefix);
}

Occurrences PatternReader::in(Xapian::docid document, const PositionRange& range) {
  std::vector<Xapian::termpos> begins = steps_.front().in(document, range);
  for (std::size_t step = 1; step < steps_.size() && !begins.empty(); ++step) {
    const std::vector<Xapian::termpos> here = steps_[step].in(document, range);
    std::erase_if(begins, [&](Xapian::termpos begin) {
      return !std::binary_search(here.begin(), here.end(), begin + offsets_[step]);
    });
  }
  Occurrences out;
  out.reserve(begins.size());
  for (const Xapian::termpos begin : begins) out.push_back({begin, begin + offsets_.back()});
  return out;
}

ProximityReader::ProximityReader(const Xapian::Database& database, const Proximity& proximity,
                                 std::string_view prefix) {
  for (const std::vector<Pattern>& alternatives : proximity.operands) {
    std::vector<PatternReader>& operand = operands_.emplace_back();
    for (const Pattern& pattern : alternatives) operand.emplace_back(database, pattern, prefix);
  }
}

std::vector<Occurrences> ProximityReader::in(Xapian::docid document, const PositionRange& range) {
  std::vector<Occurrences> out(operands_.size());
  for (std::size_t i = 0; i < operands_.size(); ++i) {
    for (PatternReader& pattern : operands_[i]) {
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
