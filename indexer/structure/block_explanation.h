// SPDX-License-Identifier: GPL-2.0-or-later
// What the program makes of one unit of a file, and why.
#pragma once

#include <string>
#include <vector>

namespace osint {

struct BlockExplanation {
  int line = 0;                      // where the unit begins, 1-based
  std::string label;                 // the role that the unit was given
  double margin = 0;                 // as in labelling.h
  std::vector<std::string> reasons;  // the cues for and against the role, the strongest first
  std::string text;                  // the whole text of the unit
  bool operator==(const BlockExplanation&) const = default;
};

}  // namespace osint
