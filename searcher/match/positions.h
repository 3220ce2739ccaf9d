// SPDX-License-Identifier: GPL-2.0-or-later
// Cursors over the positions of words and phrases in an index. A cursor visits documents in ascending order
// and cannot go back. It keeps posting lists open between documents and opens a position list only where its
// term occurs, because Xapian otherwise reads all terms of the document.
//
// One thread uses a cursor at a time. Any function may throw Xapian::Error, after which the cursor is
// unusable.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>
#include <xapian.h>

#include "searcher/match/matcher.h"
#include "searcher/match/nearness.h"

namespace osint {

using Positions = std::vector<Xapian::termpos>;

// The positions [first, second) of a document.
using PositionRange = std::pair<Xapian::termpos, Xapian::termpos>;

inline constexpr PositionRange everywhere{0, Xapian::termpos(-1)};

// Sorts the positions and removes repetitions.
void put_in_order(Positions& positions);

// Returns the sum of the terms' document frequencies; a document that holds several of the terms counts for
// each.
double frequency(const Xapian::Database& database, const std::vector<std::string>& terms,
                 std::string_view prefix = "");

// Visits the documents that hold any of several terms. The cost of a document does not depend on terms that
// it lacks.
class TermCursor {
 public:
  TermCursor(const Xapian::Database& database, const std::vector<std::string>& terms,
             std::string_view prefix = "");

  // Moves to the document and returns whether it holds one of the terms.
  bool move_to(Xapian::docid document);

  // Returns the positions in the current document: ascending and distinct.
  Positions in(const PositionRange& range) const;

  // Appends all positions in the current document, in any order.
  void append_to(Positions& out) const;

  // Keeps those of the ascending positions `begins` that have one of the terms `offset` positions later.
  void keep_followed(Positions& begins, std::uint32_t offset) const;

 private:
  struct Posting {
    Xapian::docid document;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };
  static bool later(const Posting& a, const Posting& b) { return a.document > b.document; }
  void find_here(std::size_t at, Xapian::docid document);

  std::vector<Posting> postings_;  // a heap with the earliest document first; none is at its end
  std::vector<std::size_t> here_;  // indices of the postings at the current document
};

// Visits the documents that contain a word or phrase. It examines the rarest step first.
class PatternCursor {
 public:
  PatternCursor(const Xapian::Database& database, const Pattern& pattern, std::string_view prefix = "");

  // Returns whether the pattern occurs in the document. For a single word it reads no positions.
  bool occurs(Xapian::docid document);

  // Returns whether the pattern begins within the range and its rarest step lies before the range's end. The
  // ranges of passages end in a gap that is wider than any phrase, so the phrase then ends within its
  // passage, too.
  bool occurs(Xapian::docid document, const PositionRange& range);

  // Returns the occurrences for which that holds.
  Occurrences in(Xapian::docid document, const PositionRange& range);

 private:
  struct Step {
    TermCursor terms;
    std::uint32_t offset;
  };
  Positions begins(Xapian::docid document, const PositionRange& range);

  std::vector<Step> steps_;  // the rarest first
  std::uint32_t last_offset_;
};

// Visits the occurrences of each operand of a proximity.
class ProximityCursor {
 public:
  ProximityCursor(const Xapian::Database& database, const Proximity& proximity, std::string_view prefix);

  // Returns the occurrences of each operand. If one operand has none, all results are empty.
  std::vector<Occurrences> in(Xapian::docid document, const PositionRange& range);

 private:
  std::vector<std::vector<PatternCursor>> operands_;
};

}  // namespace osint
