// SPDX-License-Identifier: GPL-2.0-or-later
// The model: one published commentary, its passages (each by one speaker) and its citations.
// All text is valid UTF-8 in one line, white space collapsed; readers see to that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/passage_kind.h"

namespace osint {

// A "Source:" line.
struct Citation {
  std::vector<std::string> authors;
  std::string title;
  std::string publication;
  std::string date;  // "2018", "2018-09", "2018-09-10" or empty: as precise as the source gives it
  std::string url;   // the link's destination, as written
  std::string note;  // what else the line says and was not understood
  int line = 0;      // 1-based
  bool operator==(const Citation&) const = default;
};

// One paragraph of the analyst's text, of a pull quote or of an excerpt.
struct Passage {
  PassageKind kind = PassageKind::commentary;
  std::string text;
  int line = 0;                 // 1-based
  std::optional<int> citation;  // index into citations: excerpts, and pull quotes traced to one
  bool operator==(const Passage&) const = default;
};

struct Warning {
  int line = 0;
  std::string message;
  bool operator==(const Warning&) const = default;
};

struct Commentary {
  std::string id;    // unique in a database
  std::string file;  // absolute path
  int line = 0;      // where it begins in the file, 1-based
  std::string title;
  std::vector<std::string> analysts;
  std::string date;               // the commentary's own, empty where the file gives none
  std::string region;             // empty where the file gives none
  std::vector<Passage> passages;  // in the order of the file; kinds commentary, pullquote, excerpt
  std::vector<Citation> citations;
  std::vector<Warning> warnings;  // what was kept as text without being understood
  bool operator==(const Commentary&) const = default;
};

// The commentary's own date, else the latest of its citations', else empty.
std::string effective_date(const Commentary& commentary);

}  // namespace osint
