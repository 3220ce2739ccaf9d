// SPDX-License-Identifier: GPL-2.0-or-later
// Words of a Source line -> what they say: an address, a label or a note, a part of a name. The lists are of common
// words; a word in none says nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace osint {

// "Available at", "in", "Monday": nothing beside them; `words` without separators at the ends.
bool is_filler_word(std::string_view words);

// "Link", "Also", "Available at": labels of an address among the filler words.
bool is_address_label(std::string_view words);

// Whether words at the beginning of `text` introduce a note on a citation: "accessed", "Link:", "Photo:", "pp. 4-5".
bool begins_trailer(std::string_view text);

// "p. 4", "No. 35 (612)", "vol. 3"
bool begins_numbered(std::string_view text);

// "state-run daily", "in Russian": words in brackets that describe, and are no name.
bool is_description(std::string_view words);

// Where a bare address that begins at `at` ends.
std::size_t address_end(std::string_view text, std::size_t at);

bool looks_like_address(std::string_view text);

// Whether `text` is what a line's end left of an address: "work.html" of "http://x.example.org/night_work.html".
bool is_end_of_address(std::string_view text, std::string_view address);

// An address as it is without Markdown's escapes.
std::string without_backslashes(std::string_view text);

// Whether one of the words stands in publications' names: "Courier", "Daily".
bool has_publication_word(std::string_view name);
// Whether words can be a publication's name: no label, note or page, and not written as a sentence goes on.
bool may_be_publication(std::string_view words);
// A few words with capital letters, one of them a word of publications.
bool is_certain_publication(std::string_view name);

// Each of the following takes one word in small letters.

// "institute", "editor": of an institution or an office, not of a person.
bool is_affiliation_word(std::string_view word);

// "morning", "then", "land": behind "By" in a sentence or a heading, and no surname.
bool is_word_after_by(std::string_view word);

// "dora", "john": decides that "Ashgrove, Dora" is one person.
bool is_given_name(std::string_view word);

// "de", "van", "bin": a small word within a name.
bool is_name_particle(std::string_view word);

bool is_weekday(std::string_view word);

// "courier", "daily", "agency": in the names of publications.
bool is_publication_word(std::string_view word);

}  // namespace osint
