// SPDX-License-Identifier: GPL-2.0-or-later
// A text that is made of another one.
#pragma once

#include <string>
#include <vector>

namespace osint {

struct LinedText {
  std::string text;
  std::vector<int>
      lines;  // the line of the other text that each of its lines comes from; none: all are where they were
};

}  // namespace osint
