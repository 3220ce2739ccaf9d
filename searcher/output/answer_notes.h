// SPDX-License-Identifier: GPL-2.0-or-later
// Sentences about an answer, for people. Pure; each is one line that is still to be wrapped.
#pragma once

#include <string>

namespace osint {

struct Answer;

// How many commentaries match, and how many of them are shown.
std::string summary(const Answer& answer);

// That the query was relaxed, and how far; empty where it was not.
std::string relaxed_note(const Answer& answer);

// That some hits are hits for other forms of a name or term alone, and which forms; empty where there are none.
std::string other_forms_note(const Answer& answer);

}  // namespace osint
