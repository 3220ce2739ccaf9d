// SPDX-License-Identifier: GPL-2.0-or-later
// Assigns the notes of a file to commentaries: each note belongs to the commentary whose text carries its
// sign.
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
  std::vector<std::vector<NoteSign>> passages;  // one list for each passage
  std::set<std::string, std::less<>> spoken;    // the labels in the title and in all passages but excerpts
  // the labels in excerpts, which may refer to the source's own notes
  std::set<std::string, std::less<>> quoted;

  bool carries(const std::string& label) const { return spoken.contains(label) || quoted.contains(label); }
  // Returns true if a sign in the passage refers to the commentary's notes. In an excerpt this is so only if
  // no other text of the commentary carries the sign's labels.
  bool counts(const Passage& passage, const NoteSign& sign) const;
};

// Moves each note, with its citations and passages, to the commentary that carries its sign. If it is unclear
// which commentary that is, the note loses its label, with a warning. Returns the signs of each piece.
std::vector<PieceSigns> give_notes_to_owners(std::vector<Piece>& pieces);

}  // namespace osint
