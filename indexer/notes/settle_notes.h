// SPDX-License-Identifier: GPL-2.0-or-later
// The notes of a file, and the signs in its commentaries that refer to them -> which sources each passage cites. A note goes
// to the commentary that carries its sign, and the sign leaves the text.
#pragma once

#include <vector>

#include "indexer/notes/piece.h"

namespace osint {

// - Of several commentaries that carry a note's sign, it is the one's below whose text the note stands; a note that stands
//   elsewhere belongs to the only one that carries it. Where that is not clear, signs stay text and warnings say so.
// - A passage cites what the notes of its signs name. Its speaker stays, except that a pull quote of which nothing else is
//   known is of the one source to which a sign at its end refers.
// Takes time linear in the text.
void settle_notes(std::vector<Piece>& pieces);

}  // namespace osint
