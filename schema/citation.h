// SPDX-License-Identifier: GPL-2.0-or-later
// The model of a cited source.
#pragma once

#include <string>
#include <vector>

namespace osint {

// One source as a "Source:" line or a note cites it. Each text is valid UTF-8 in one line with its white
// space collapsed, and is empty if the source does not state it.
struct Citation {
  std::vector<std::string> authors;
  std::string title;
  std::string translated_title;  // the translation that follows the title in brackets
  std::string publication;
  // EDTF as dates/date_span.h reads it, as precise as the source states it: "2018", "2018-09-10", "2018-21",
  // "2018-03/2018-04".
  std::string date;
  std::string url;   // the target of the link, as written
  std::string note;  // the rest of the line, which the reader did not understand
  int line = 0;      // of the file, 1-based
  // Through whom the text came to the publication, or from it to the analyst, in the words of the line: "via Example
  // Wire", "quoted by Example Daily", "转引自示例网".
  std::string via{};
  std::string accessed{};  // when the source was last looked at: a single date of ISO 8601
  bool operator==(const Citation&) const = default;
};

}  // namespace osint
