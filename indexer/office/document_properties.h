// SPDX-License-Identifier: GPL-2.0-or-later
// What a document says of itself beside its text: whether that is worth keeping.
#pragma once

#include <string>
#include <string_view>

namespace osint {

std::string_view trimmed_of_blanks(std::string_view text);

// "2018", "2018-10" or "2018-10-05".
bool is_iso_date(std::string_view text);

// The date of "2018-10-05T09:00:00Z"; empty where the text begins with none.
std::string iso_date_of(std::string_view text);

// What may be the name of a person: up to six words without digits.
bool is_short_name(std::string_view text);

// A title as it is kept of a document's properties; empty for what a program makes up or nobody wrote as a title:
// "Document1", "Microsoft Word - draft.doc", "untitled", the name of a file.
std::string sensible_title(std::string_view title);

}  // namespace osint
