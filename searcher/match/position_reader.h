// SPDX-License-Identifier: GPL-2.0-or-later
// Where words and phrases stand in one document after the other: for filters, which see ascending documents.
#pragma once

#include <memory>
#include <string_view>
#include <vector>
#include <xapian.h>

#include "searcher/match/matcher.h"
#include "searcher/match/nearness.h"
#include "searcher/match/positions.h"

namespace osint {

// The positions of any of several terms; reads each posting once, however many terms there are.
class TermReader {
 public:
  TermReader(const Xapian::Database& database, const std::vector<std::string>& terms,
             std::string_view prefix);
  // Ascending, without repetition. Documents must ascend.
  std::vector<Xapian::termpos> in(Xapian::docid document, const PositionRange& range);

 private:
  struct Cursor {
    Xapian::docid document;
    Xapian::PostingIterator posting;
    Xapian::PostingIterator end;
  };
  static bool later(const Cursor& a, const Cursor& b) { return a.document > b.document; }
  std::vector<Cursor> cursors_;  // a heap, the earliest document first
};

class PatternReader {
 public:
  PatternReader(const Xapian::Database& database, const Pattern& pattern, std::string_view prefix);
  Occurrences in(Xapian::docid document, const PositionRange& range);

 private:
  std::vector<TermReader> steps_;
  std::vector<std::uint32_t> offsets_;
};

class ProximityReader {
 public:
  ProximityReader(const Xapian::Database& database, const Proximity& proximity, std::string_view prefix);
  // Per operand; all empty once one of them is.
  std::vector<Occurrences> in(Xapian::docid document, const PositionRange& range);

 private:
  std::vector<std::vector<PatternReader>> operands_;
};

}  // namespace osint
