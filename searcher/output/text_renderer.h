// SPDX-License-Identifier: GPL-2.0-or-later
// Answers for people: each hit with the passages that matched and who said them. Pure.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/answer/search_options.h"
#include "searcher/output/text_layout.h"

namespace osint {

std::string render_text(const Answer& answer, const SearchOptions& options, const TextStyle& style);

// How many commentaries match, to be said beside the hits.
std::string summary(const Answer& answer);

// What stands above the hits of one of several saved queries.
std::string saved_heading(const std::string& name, const Answer& answer, const TextStyle& style);

// That a query was relaxed, and how far; empty where it was not.
std::string relaxed_note(const Answer& answer);

// That hits are hits for other forms of a name or term alone, and which; empty where there are none. One line.
std::string other_forms_note(const Answer& answer);

}  // namespace osint
