// SPDX-License-Identifier: GPL-2.0-or-later
// The model: one published commentary, its passages (each with one speaker) and the sources it cites. All
// text is valid UTF-8 in one line with its white space collapsed; the readers ensure this.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/citation.h"
#include "schema/passage_kind.h"
#include "schema/reading_remarks.h"

namespace osint {

// A reference to a note, such as a superscript number, that the reader removed from a passage so that it does
// not split a word.
struct NoteMark {
  int at = 0;         // where the mark stood, in code points of the text without marks
  std::string label;  // "1", "ii"
  bool operator==(const NoteMark&) const = default;
};

// From the byte `at` of a text on, the text stands in this line of the file.
struct LineBegin {
  std::size_t at = 0;
  int line = 0;  // 1-based
  bool operator==(const LineBegin&) const = default;
};

// One paragraph by one speaker: the analyst's text, a pull quote, an excerpt, or text whose speaker is
// unknown.
struct Passage {
  PassageKind kind = PassageKind::commentary;
  std::string text;
  int line = 0;  // of the file, 1-based
  // Index into Commentary::citations: the source of an excerpt, or of a pull quote that was traced to one.
  std::optional<int> citation;
  int page = 0;  // 1-based; 0 if the file has no pages
  // Indices into Commentary::citations of the sources that the passage's notes cite, each once. They do not
  // say who speaks in the passage.
  std::vector<int> cites{};
  std::vector<NoteMark> marks{};  // in the order of the text
  // Where later lines of the file begin in the text, in its order; empty if the passage stands in one line or
  // its reader does not know the lines.
  std::vector<LineBegin> lines{};
  bool operator==(const Passage&) const = default;
};

// A published commentary. `date`, `region` and `url` are empty if the file does not state them.
struct Commentary {
  std::string id;    // unique within a database
  std::string file;  // absolute path
  int line = 0;      // first line in the file, 1-based
  int page = 0;      // first page, 1-based; 0 if the file has no pages
  std::string title;
  std::vector<std::string> analysts;
  // EDTF as dates/date_span.h reads it; the commentary's own date (effective_date() falls back on its sources)
  std::string date;
  std::string region;
  std::string url;                // where the commentary was published
  std::vector<Passage> passages;  // in the order of the file; never of kind title or citation
  std::vector<Citation> citations;
  std::vector<Warning> warnings;     // text that the reader kept but did not understand
  std::vector<DroppedText> dropped;  // from this commentary's first line up to the next commentary
  double confidence = 1;             // how sure the reader is of who says what, from 0 to 1
  bool operator==(const Commentary&) const = default;
};

// A commentary below this confidence is doubtful: more of its attributions are guessed than known. Reports
// count doubtful commentaries, and --status --doubtful lists their files.
inline constexpr double doubtful_below = 0.5;

// Returns the confidence rounded to two decimals, the form in which records and all output state it.
double rounded_confidence(const Commentary& commentary);

// Compares rounded_confidence() with doubtful_below.
bool is_doubtful(const Commentary& commentary);

// Returns the line of the file in which the byte `at` of the passage's text stands. A passage whose reader does
// not know its lines stands in its first one.
int line_at(const Passage& passage, std::size_t at);

// Returns the sources that the passage cites, numbered from 1 as the output numbers them.
std::vector<int> source_numbers(const Passage& passage);

// Returns the commentary's own date, or else the date of its citations that ends last. Returns "" if there is
// neither. The date may be a range; latest_iso_date() says at which date it counts and sorts.
std::string effective_date(const Commentary& commentary);

// Returns "stated" or "sources", which say where effective_date() is from, or "" if there is no date.
std::string_view date_origin(const Commentary& commentary);

}  // namespace osint
