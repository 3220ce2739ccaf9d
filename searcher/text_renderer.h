// SPDX-License-Identifier: GPL-2.0-or-later
// Answers for people: each hit with the passages that matched and who said them. Pure.
#pragma once

#include <string>

#include "searcher/searcher.h"

namespace osint {

struct TextStyle {
  int width = 80;  // columns
  bool color = false;
  bool hyperlinks = false;  // OSC 8
};

std::string render_text(const Answer& answer, const SearchOptions& options, const TextStyle& style);

// A line with an address, never wrapped: it is to be copied. Empty for no address.
std::string address(const std::string& url, int indent, const TextStyle& style);

// How many commentaries match, to be said beside the hits.
std::string summary(const Answer& answer);

// That a query was relaxed, and how far; empty where it was not.
std::string relaxed_note(const Answer& answer);

// That hits are hits for other forms of a name or term alone, and which; empty where there are none. One line.
std::string other_forms_note(const Answer& answer);

}  // namespace osint
