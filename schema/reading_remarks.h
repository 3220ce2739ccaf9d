// SPDX-License-Identifier: GPL-2.0-or-later
// Remarks on a file that its reader leaves: what it was not sure of, and which text it left out.
#pragma once

#include <string>

namespace osint {

struct Warning {
  int line = 0;  // 1-based
  std::string message;
  bool operator==(const Warning&) const = default;
};

// Text of the file that is in no passage because nobody says it: a running head, a page number.
struct DroppedText {
  int line = 0;  // 1-based
  std::string text;
  std::string reason;
  bool operator==(const DroppedText&) const = default;
};

}  // namespace osint
