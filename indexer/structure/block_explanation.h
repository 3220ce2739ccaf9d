// SPDX-License-Identifier: GPL-2.0-or-later
// What the program makes of one block of a file, and why.
#pragma once

#include <string>
#include <vector>

namespace osint {

struct BlockExplanation {
  int line = 0;       // where the block begins, 1-based
  std::string label;  // what it is taken for
  double margin = 0;  // by how much the reading is ahead of the best one with another speaker here
  std::vector<std::string> reasons;  // the cues that speak for it, the strongest first
  std::string text;                  // of the block, whole
  bool operator==(const BlockExplanation&) const = default;
};

}  // namespace osint
