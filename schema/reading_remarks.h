// SPDX-License-Identifier: GPL-2.0-or-later
// Remarks that a reader leaves about a file: what it was unsure of, and which text it omitted.
#pragma once

#include <string>

namespace osint {

struct Warning {
  int line = 0;  // of the file, 1-based
  std::string message;
  bool operator==(const Warning&) const = default;
};

// Text of the file that is in no passage because it is nobody's statement, such as a running head or a page
// number.
struct DroppedText {
  int line = 0;  // of the file, 1-based
  std::string text;
  std::string reason;
  bool operator==(const DroppedText&) const = default;
};

}  // namespace osint
