// SPDX-License-Identifier: GPL-2.0-or-later
// A Markdown block -> its text without markup; and what the conventions of commentaries mean in it:
// labels, end markers, pull quotes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/citations/marked_text.h"
#include "schema/commentary.h"

struct cmark_node;

namespace osint {

// The inlines of a paragraph or heading. Line breaks stay '\n', other white space becomes blanks; HTML and
// images are kept as text, with a warning.
MarkedText flattened(cmark_node* block, int line, std::vector<Warning>& warnings);

// As a passage's text: one line, without asterisks around it that failed to be emphasis.
std::string passage_text(std::string_view text);

enum class LabelKind { commentary, source, analyst, date, region };

struct Label {
  LabelKind kind;
  std::size_t end;      // where what it labels begins
  bool plural = false;  // "Sources:"
  bool sure = true;     // bold or one of the usual wordings, not just any words before "Commentary:"
};

// The label at `at`, which is the beginning of a line: `Source:`, `**OE Watch Commentary:**`, `By:` ...
std::optional<Label> label_at(const MarkedText& text, std::size_t at);

struct EndMarker {
  std::size_t begin;
  std::size_t end;
  std::vector<std::string> analysts;
};

// The last `End OE Watch Commentary (A and B)`, in whichever brackets.
std::optional<EndMarker> find_end_marker(const MarkedText& text);

// Whether all its words are emphasised.
bool is_emphasised(const MarkedText& text);

// Whether it stands in quotation marks, perhaps with a speaker after a dash.
bool is_quoted(const MarkedText& text);

}  // namespace osint
