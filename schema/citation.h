// SPDX-License-Identifier: GPL-2.0-or-later
// A cited source. All text is valid UTF-8 in one line, with white space collapsed.
#pragma once

#include <string>
#include <vector>

namespace osint {

// A "Source:" line.
struct Citation {
  std::vector<std::string> authors;
  std::string title;
  std::string translated_title;  // what the line adds to the title in brackets; empty where it adds nothing
  std::string publication;
  std::string date;  // "2018", "2018-09", "2018-09-10" or empty: as precise as the source gives it
  std::string url;   // the link's destination, as written
  std::string note;  // what else the line says and was not understood
  int line = 0;      // 1-based
  bool operator==(const Citation&) const = default;
};

}  // namespace osint
