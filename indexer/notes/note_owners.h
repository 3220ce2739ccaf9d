// SPDX-License-Identifier: GPL-2.0-or-later
// The notes of a file -> the commentary of each: the one whose text carries its sign.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "indexer/blocks/note_signs.h"
#include "indexer/notes/piece.h"

namespace osint {

// The signs of notes in a commentary.
struct PieceSigns {
  std::vector<NoteSign> title;
  std::vector<std::vector<NoteSign>> passages;  // of each
  std::set<std::string, std::less<>> spoken;    // labels that the analyst's text carries
  std::set<std::string, std::less<>> quoted;    // labels in excerpts, which may have notes of their own

  bool carries(const std::string& label) const { return spoken.contains(label) || quoted.contains(label); }
  // Whether a sign in the passage is one of the commentary's: in an excerpt, if the analyst's text does not carry it.
  bool counts(const Passage& passage, const NoteSign& sign) const;
};

// Moves each note, with its citations and passages, to the commentary that carries its sign; those for which it is not
// clear which one does lose their label, with a warning.
std::vector<PieceSigns> give_notes_to_owners(std::vector<Piece>& pieces);

}  // namespace osint
