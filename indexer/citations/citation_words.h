// SPDX-License-Identifier: GPL-2.0-or-later
// What the words of a Source line say: they introduce an address or a note, belong to a name, or say nothing.
// The lists hold only common words; a word in none of them says nothing.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace osint {

// Returns true for words that say nothing beside an address or a date: "Available at", "in", "Monday".
// `words` must not have separators at its ends.
bool is_filler_word(std::string_view words);

// Returns true for filler words that introduce an address: "Link", "Also", "Available at".
bool is_address_label(std::string_view words);

// Returns true if `text` begins with words that introduce a note on a citation: "accessed", "Link:",
// "Photo:", "pp. 4-5".
bool begins_trailer(std::string_view text);

// Returns true if `text` begins as "p. 4", "No. 35 (612)" or "vol. 3" do.
bool begins_numbered(std::string_view text);

// Returns true for words in brackets that describe rather than name: "state-run daily", "in Russian".
bool is_description(std::string_view words);

// Returns the end of the bare address that begins at byte offset `at`.
std::size_t address_end(std::string_view text, std::size_t at);

bool looks_like_address(std::string_view text);

// Returns true if `text` is the part of `address` that stands after a line break: "work.html" of
// "http://x.example.org/night_work.html".
bool is_end_of_address(std::string_view text, std::string_view address);

// Returns an address without Markdown's escapes.
std::string without_backslashes(std::string_view text);

// Returns true if a word of the name is common in names of publications: "Courier", "Daily".
bool has_publication_word(std::string_view name);
// Returns true if the words can name a publication: they are no label, note or page number, and do not begin
// as the rest of a sentence does.
bool may_be_publication(std::string_view words);
// Returns true for a few capitalised words of which one is common in names of publications.
bool is_certain_publication(std::string_view name);

// Each of the following functions takes one word in lower case.

// Returns true for words of institutions and offices rather than persons: "institute", "editor".
bool is_affiliation_word(std::string_view word);

// Returns true for words that follow "By" in prose and headings and are no surnames: "morning", "then",
// "land".
bool is_word_after_by(std::string_view word);

// Returns true for common given names: "dora", "john". They decide that "Ashgrove, Dora" is one person.
bool is_given_name(std::string_view word);

// Returns true for small words within names: "de", "van", "bin".
bool is_name_particle(std::string_view word);

bool is_weekday(std::string_view word);

// Returns true for words in the names of publications: "courier", "daily", "agency".
bool is_publication_word(std::string_view word);

}  // namespace osint
