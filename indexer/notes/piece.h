// SPDX-License-Identifier: GPL-2.0-or-later
// A commentary with its notes, as it was built from labelled units.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/commentary.h"

namespace osint {

struct Note {
  std::string label;  // "1", "ii"; empty if there is none, or if the owner of the note is unclear
  int line = 0;
  bool listed = false;         // "1. " in a list of sources, which is a note only if there are no others
  std::vector<int> citations;  // indices of the citations that the note names
  std::vector<std::size_t> passages;  // indices of the passages with the rest of the note
};

struct Piece {
  Commentary commentary;
  std::vector<Note> notes;          // in the order of the file
  std::vector<std::size_t> quotes;  // indices of pull quotes that are quotations from end to end, ascending
};

}  // namespace osint
