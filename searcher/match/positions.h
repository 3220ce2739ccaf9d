// SPDX-License-Identifier: GPL-2.0-or-later
// Where terms and patterns stand in documents that are visited in ascending order. Posting lists stay open
// from document to document, and a position list is opened only where its term is known to occur: asking
// a database for the positions of a term that a document lacks makes it read all of the document's terms.
#pragma once

#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

#include "searcher/match/matcher.h"

namespace osint {

using Positions = std::vector<Xapian::termpos>;

// Positions [first, second) of a document.
using PositionRange = std::pair<Xapian::termpos, Xapian::termpos>;

// Ascending, each once.
void put_in_order(Positions& positions);

// Any of several terms. Everything here throws Xapian::Error.
class TermPositions {
 public:
  TermPositions(const Xapian::Database& database, const std::vector<std::string>& terms);

  // Whether the document holds one of them; documents must not descend.
  bool move_to(Xapian::docid document);

  // In the document moved to, within [from, to): ascending, each once.
  Positions within(Xapian::termpos from, Xapian::termpos to) const;

  // Appends all positions in the document moved to, in no order.
  void append_to(Positions& out) const;

  // Keeps those of the ascending `begins` at which, `offset` further on, one of the terms stands.
  void keep_followed(Positions& begins, std::uint32_t offset) const;

  // Documents that hold one of them, a document with several counted for each.
  double frequency() const { return frequency_; }

 private:
  std::vector<Xapian::PostingIterator> postings_;  // none of them at its end
  std::vector<std::size_t> here_;                  // those that stand at the document moved to
  double frequency_ = 0;
};

// A word or phrase. The rarest step is looked at first.
class PatternPositions {
 public:
  PatternPositions(const Xapian::Database& database, const Pattern& pattern);

  // Whether it begins in the document within [from, to), its rarest step before `to` (ranges of passages end
  // in a gap wider than any phrase, so that it ends there too); documents must not descend.
  bool occurs(Xapian::docid document, Xapian::termpos from, Xapian::termpos to);

  // The same anywhere in the document: of a word, no positions are read.
  bool occurs(Xapian::docid document);

 private:
  struct Step {
    TermPositions terms;
    std::uint32_t offset;
  };
  std::vector<Step> steps_;  // by ascending frequency
};

}  // namespace osint
