// SPDX-License-Identifier: GPL-2.0-or-later
// Finds signs that refer to notes ("[1]", "[^a]", "[ii]", "[1, 3]", "¹"), and the labels that notes begin
// with. It recognises them by their form alone and does not check whether a note answers them. All text must
// be valid UTF-8; offsets are in bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct NoteSign {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::vector<std::string> labels;  // without brackets and "^": "1", "ii"; never empty
  bool certain = false;             // true for "[^1]", which can be nothing else; false for "[1]"
  bool operator==(const NoteSign&) const = default;
};

// Returns the signs in the order of the text. A sign must follow something, so "[1]" at the beginning is not
// one. Neither are "[2018]", "[sic]", "[1,200 km]", nor the exponents of "km²" and "10⁶".
std::vector<NoteSign> note_signs(std::string_view text);

// Returns the text without the signs at its end, which would hide the full stop before them.
std::string_view without_last_signs(std::string_view text);

// The beginning of a note: "[1] ", "[^a]: ", "[ii] ", "¹ ". `label` is as in NoteSign; it is empty if the
// text begins otherwise. `end` is where the note's text begins.
struct NoteStart {
  std::string label;
  std::size_t end = 0;
};
NoteStart note_start(std::string_view text);
// As note_start(), but also accepts "1. ", "1) ", "(1) " and "ii. ", which begin a note only among other
// notes.
NoteStart listed_note_start(std::string_view text);

// Returns true if a raised number after this text is an exponent, as in "10^6" and "km^2".
bool takes_exponent(std::string_view text);

}  // namespace osint
