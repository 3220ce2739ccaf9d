// SPDX-License-Identifier: GPL-2.0-or-later
// Recognises lines that say who wrote a commentary: "By Dora Ashgrove", "Posted on October 5, 2018 by Dora
// Ashgrove", "Dora Ashgrove, OE Watch Commentary".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct Byline {
  std::vector<std::string> names;  // of persons; empty if an institution signs
  std::string date;                // ISO 8601, as precise as the line gives it, or empty
  bool labelled = false;           // the line also announces or ends a commentary
  bool closing = false;            // "Commentary by X": the line stands before the text or ends it
};

// `line` is a single line without emphasis signs. Prose that begins with "By" is not a byline, and gives
// nullopt.
std::optional<Byline> byline_of(std::string_view line);

}  // namespace osint
