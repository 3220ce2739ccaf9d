// SPDX-License-Identifier: GPL-2.0-or-later
// Splits a text with names, such as "By A, B and C", and decides whether a text can be names at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// Returns the names in "A, B and C", "By A; B" or "A & B". A comma in brackets, before "Jr." or "Ltd.", or in
// "Zhao, Lei" separates nothing, nor does an "and" within the name of an institution
// (institution_names.h). "And others" and "et al." stay with the name before them.
std::vector<std::string> split_names(std::string_view text);

// Returns true if everything that split_names() finds can be names. `strict` is for places where any words
// may stand, because no title follows: it accepts only names of two or three words without common words.
bool are_names(std::string_view text, bool strict);

// Returns the names in a byline or an end marker: "Ashgrove/Fell", "By: Dora Ashgrove and Una Fell, with
// Roe". Affiliations such as "OE Watch" or "Example Studies Office" are left out. "Ashgrove, Fell" are two
// names; "Ashgrove, Dora" is one, because Dora is in a list of common given names.
std::vector<std::string> analyst_names(std::string_view text);

// Returns true if the line "By X" names persons: "By Dora Ashgrove" does, "By morning the lake is empty" and
// "By Example Studies Office" do not. `text` may lack the "By".
bool may_be_person_names(std::string_view text);

// Returns true if a word of the name belongs to an institution or an office: "Institute", "Editor".
bool is_affiliation(std::string_view name);

}  // namespace osint
