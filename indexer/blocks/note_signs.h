// SPDX-License-Identifier: GPL-2.0-or-later
// Signs in a text that refer to notes ("[1]", "[^a]", "[ii]", "[1, 3]", "¹"), and the labels that notes begin with. They are
// found by their form alone: whether a note answers a sign is for others to say. Text is valid UTF-8, offsets are bytes.
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
  bool certain = false;             // "[^1]" can be nothing else; "[1]" can
  bool operator==(const NoteSign&) const = default;
};

// In order. A sign follows something, so that "[1]" at the beginning is none. "[2018]", "[sic]", "[1,200 km]" are none, nor
// are the exponents of "km²" and "10⁶".
std::vector<NoteSign> note_signs(std::string_view text);

// The text up to the signs that it ends with, which keep the full stop before them from being seen.
std::string_view without_last_signs(std::string_view text);

// "[1] ", "[^a]: ", "[ii] ", "¹ ": what a note begins with. `label` is as in NoteSign and empty where there is none; `end` is
// where the note's text begins.
struct NoteStart {
  std::string label;
  std::size_t end = 0;
};
NoteStart note_start(std::string_view text);
// "1. ", "1) ", "(1) ", "ii. " as well, which begin a note only among notes.
NoteStart listed_note_start(std::string_view text);

// True if a raised number behind this text is an exponent, as in "10^6" and "km^2".
bool takes_exponent(std::string_view text);

}  // namespace osint
