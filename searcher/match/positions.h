// SPDX-License-Identifier: GPL-2.0-or-later
// Cursors over the positions of words and phrases in an index. Each visits documents in ascending order: going back is not possible.
// Posting lists stay open from document to document, and a position list is opened only where its term is known to occur: asking
// a database for the positions of a term that a document lacks makes it read all of the document's terms.
//
// A cursor is used by one thread. Everything here throws Xapian::Error; a cursor that threw is of no further use.
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

// Positions [first, second) of a document.
using PositionRange = std::pair<Xapian::termpos, Xapian::termpos>;

inline constexpr PositionRange everywhere{0, Xapian::termpos(-1)};

// Ascending, each once.
void put_in_order(Positions& positions);

// The number of documents that hold one of the terms; a document with several counts for each.
double frequency(const Xapian::Database& database, const std::vector<std::string>& terms,
                 std::string_view prefix = "");

// Any of several terms. What a document costs does not depend on how many terms other documents hold.
class TermCursor {
 public:
  TermCursor(const Xapian::Database& database, const std::vector<std::string>& terms,
             std::string_view prefix = "");

  // Moves to the document; true if it holds one of the terms.
  bool move_to(Xapian::docid document);

  // Positions in the document moved to: ascending, each once.
  Positions in(const PositionRange& range) const;

  // Appends all positions in the document moved to, in no order.
  void append_to(Positions& out) const;

  // Keeps those of the ascending `begins` at which, `offset` further on, one of the terms stands.
  void keep_followed(Positions& begins, std::uint32_t offset) const;

 private:
  struct Posting {
    Xapian::docid document;
    Xapian::PostingIterator at;
    Xapian::PostingIterator end;
  };
  static bool later(const Posting& a, const Posting& b) { return a.document > b.document; }
  void find_here(std::size_t at, Xapian::docid document);

  std::vector<Posting> postings_;  // a heap, the earliest document first; none of them at its end
  std::vector<std::size_t> here_;  // those that stand at the document moved to
};

// A word or phrase. The rarest step is looked at first.
class PatternCursor {
 public:
  PatternCursor(const Xapian::Database& database, const Pattern& pattern, std::string_view prefix = "");

  // Whether it stands in the document. Of a word, no positions are read.
  bool occurs(Xapian::docid document);

  // Whether it begins in the document within the range, its rarest step before the end of it: ranges of passages end in a gap
  // wider than any phrase, so that the phrase ends there too.
  bool occurs(Xapian::docid document, const PositionRange& range);

  // Where it does.
  Occurrences in(Xapian::docid document, const PositionRange& range);

 private:
  struct Step {
    TermCursor terms;
    std::uint32_t offset;
  };
  Positions begins(Xapian::docid document, const PositionRange& range);

  std::vector<Step> steps_;  // by ascending frequency
  std::uint32_t last_offset_;
};

// The operands of a proximity.
class ProximityCursor {
 public:
  ProximityCursor(const Xapian::Database& database, const Proximity& proximity, std::string_view prefix);

  // Where each operand stands; all empty once one of them is.
  std::vector<Occurrences> in(Xapian::docid document, const PositionRange& range);

 private:
  std::vector<std::vector<PatternCursor>> operands_;
};

}  // namespace osint
