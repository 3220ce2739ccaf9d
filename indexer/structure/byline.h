// SPDX-License-Identifier: GPL-2.0-or-later
// A line that says who wrote a commentary: "By Dora Ashgrove", "Posted on October 5, 2018 by Dora Ashgrove",
// "Dora Ashgrove, OE Watch Commentary".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace osint {

struct Byline {
  std::vector<std::string> names;  // persons; empty where an institution signs
  std::string date;                // ISO 8601 as precise as given, or empty
  bool labelled = false;           // it also says that the commentary follows
  bool closing = false;            // "Commentary by X": stands before the text or ends it
};

// `line` is one line without its emphasis. Prose that begins with "By" is no byline.
std::optional<Byline> byline_of(std::string_view line);

}  // namespace osint
