// SPDX-License-Identifier: GPL-2.0-or-later
// A text made from another one, with the origin of its lines.
#pragma once

#include <string>
#include <vector>

namespace osint {

struct LinedText {
  std::string text;
  std::vector<int>
      lines;  // the line of the original for each line of `text`; empty if the numbers are the same
};

}  // namespace osint
