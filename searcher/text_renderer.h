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

// What is said beside the hits, on stderr: how many there are, and that a query was relaxed.
std::string summary(const Answer& answer);

}  // namespace osint
