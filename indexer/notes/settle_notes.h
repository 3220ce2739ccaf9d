// SPDX-License-Identifier: GPL-2.0-or-later
// Resolves the notes of a file and the signs that refer to them, to find the sources that each passage cites.
#pragma once

#include <vector>

#include "indexer/notes/piece.h"

namespace osint {

// Gives each note to the commentary that carries its sign, removes the signs from the text, and sets the
// citations of each passage to those that its notes name.
//
// - If several commentaries carry a note's sign, the note belongs to the one below whose text it stands. A
//   note that stands elsewhere belongs to the only commentary that carries its sign. If the owner is unclear,
//   the signs stay in the text and warnings say so.
// - The speaker of a passage stays the same, with one exception: a pull quote without any other source gets
//   the source to which a single sign at its end refers.
//
// Takes time linear in the text.
void settle_notes(std::vector<Piece>& pieces);

}  // namespace osint
