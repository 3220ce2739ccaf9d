// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which of a document's properties are worth keeping.
#pragma once

#include <string>
#include <string_view>

namespace osint {

std::string_view trimmed_of_blanks(std::string_view text);

// Returns true for "2018", "2018-10" and "2018-10-05".
bool is_iso_date(std::string_view text);

// Returns the date in "2018-10-05T09:00:00Z"; an empty string if the text does not begin with a date.
std::string iso_date_of(std::string_view text);

// Returns true if the text may be the name of a person: at most six words, without digits.
bool is_short_name(std::string_view text);

// Returns a title, with white space collapsed. Returns an empty string for a title that a program made up or
// that nobody wrote as a title: "Document1", "Microsoft Word - draft.doc", "untitled", the name of a file.
std::string sensible_title(std::string_view title);

}  // namespace osint
