// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of text with names, "By A, B and C" -> the names one by one; whether a text can be names at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// "A, B and C", "By A; B", "A & B" -> names. A comma in brackets or before "Jr." separates nothing, nor
// does the one of "Zhao, Lei".
std::vector<std::string> split_names(std::string_view text);

// Whether all that `split_names` finds can be names. `strict`: where no title follows, any words might stand
// there.
bool are_names(std::string_view text, bool strict);

// The names of a byline or an end marker: "Ashgrove/Fell", "By: Dora Ashgrove and Una Fell, with Roe". What follows a
// name and is none ("OE Watch", "Example Studies Office") is left out. "Ashgrove, Fell" are two, "Ashgrove, Dora" is one:
// only common given names are known as such.
std::vector<std::string> analyst_names(std::string_view text);

// Whether a line "By X" names persons: "By Dora Ashgrove" does, "By morning the lake is empty" and "By Example Studies
// Office" do not. `text` may be without "By".
bool may_be_person_names(std::string_view text);

// Whether a word says that a name is an institution's or an office's: "Institute", "Editor".
bool is_affiliation(std::string_view name);

}  // namespace osint
