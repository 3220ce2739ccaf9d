// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences about an answer for people. Each is one line without a line feed, not yet wrapped.
#pragma once

#include <string>

namespace osint {

struct Answer;

// Returns how many commentaries match and how many of them are shown.
std::string summary(const Answer& answer);

// Returns how far the query was relaxed, or "" if it was not.
std::string relaxed_note(const Answer& answer);

// Returns which other forms of names and terms were found, or "" if no hit depends on them alone. The text is
// printable.
std::string other_forms_note(const Answer& answer);

}  // namespace osint
