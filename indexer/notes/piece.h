// SPDX-License-Identifier: GPL-2.0-or-later
// A commentary as it was built of its labelled units, with what is known of its notes.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/commentary.h"

namespace osint {

struct Note {
  std::string label;  // "1", "ii"; empty where it has none, or where nobody knows whose note it is
  int line = 0;
  bool listed = false;                // "1. " in a list of sources: a note only if nothing else is one
  std::vector<int> citations;         // that it names, as indices
  std::vector<std::size_t> passages;  // what else it says, as indices
};

struct Piece {
  Commentary commentary;
  std::vector<Note> notes;          // in the order of the file
  std::vector<std::size_t> quotes;  // pull quotes that are quotations from end to end, ascending
};

}  // namespace osint
