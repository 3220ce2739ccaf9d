// SPDX-License-Identifier: GPL-2.0-or-later
// The model: one published commentary, its passages (each by one speaker) and its citations.
// All text is valid UTF-8 in one line, white space collapsed; readers see to that.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "schema/citation.h"
#include "schema/passage_kind.h"
#include "schema/reading_remarks.h"

namespace osint {

// A sign that referred to a note and was taken out of a passage's text, so that it parts no words.
struct NoteMark {
  int at = 0;         // where it stood: in code points of the text as it is now
  std::string label;  // "1", "ii"
  bool operator==(const NoteMark&) const = default;
};

// One paragraph of the analyst's text, of a pull quote, of an excerpt, or of text whose speaker is not known.
struct Passage {
  PassageKind kind = PassageKind::commentary;
  std::string text;
  int line = 0;                   // 1-based
  std::optional<int> citation;    // index into citations: of excerpts, and of pull quotes traced to one
  int page = 0;                   // 1-based; 0 where the file has no pages
  std::vector<int> cites{};       // indices into citations: what its notes cite, whoever said it; each once
  std::vector<NoteMark> marks{};  // of its notes, in order
  bool operator==(const Passage&) const = default;
};

struct Commentary {
  std::string id;    // unique in a database
  std::string file;  // absolute path
  int line = 0;      // where it begins in the file, 1-based
  int page = 0;      // the same in pages; 0 where the file has none
  std::string title;
  std::vector<std::string> analysts;
  std::string date;               // the commentary's own, empty where the file gives none
  std::string region;             // empty where the file gives none
  std::string url;                // where it was published, empty where the file gives none
  std::vector<Passage> passages;  // in the order of the file; kinds commentary, pullquote, excerpt, other
  std::vector<Citation> citations;
  std::vector<Warning> warnings;     // what was kept as text without being understood
  std::vector<DroppedText> dropped;  // between this commentary's first line and the next one's
  double confidence = 1;             // 0 to 1: how sure the reader is of who says what
  bool operator==(const Commentary&) const = default;
};

// A commentary of less confidence is doubtful: more of who says what in it is guessed than known. Reports count it, and
// --status --doubtful lists its file.
inline constexpr double doubtful_below = 0.5;

// To two decimals, as records and all output have it.
double rounded_confidence(const Commentary& commentary);

// Whether the rounded confidence is less than doubtful_below.
bool is_doubtful(const Commentary& commentary);

// The sources that the passage cites, as text numbers them: 1 is the first of the citations.
std::vector<int> source_numbers(const Passage& passage);

// The commentary's own date, else the latest of its citations', else empty.
std::string effective_date(const Commentary& commentary);

}  // namespace osint
