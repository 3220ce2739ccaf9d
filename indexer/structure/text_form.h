// SPDX-License-Identifier: GPL-2.0-or-later
// Describes how a text looks: its length, its capitals, its beginning and end, its emphasis.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/blocks/marked_text.h"

namespace osint {

struct TextForm {
  std::size_t words = 0;   // each Han character counts as half a word; counting stops at 1,000
  bool bold = false;       // all of it
  bool italic = false;     // all of it is italic or bold
  bool quoted = false;     // from end to end, perhaps with a speaker after a dash
  bool full_stop = false;  // ends as a sentence does, but for a question mark
  bool open_end = false;   // ends without a punctuation mark
  bool title_case = false;
  bool all_capitals = false;
  bool lower_case_start = false;
  bool only_links = false;
};

TextForm text_form(const MarkedText& text);

// Returns the text as a passage holds it: in one line, without unmatched emphasis signs around it.
std::string passage_text(std::string_view text);

// Returns the text in one line, without emphasis signs at its ends.
std::string plain_text(std::string_view text);

// Returns true if all words are emphasised; if `strong`, only bold counts.
bool is_emphasised(const MarkedText& text, bool strong = false);

// Returns true if the passage stands in quotation marks, perhaps with a speaker after a dash.
bool is_quoted(std::string_view passage);

// Returns true if a passage ends in the middle of a sentence, so that another may continue it.
bool ends_open(std::string_view passage);

}  // namespace osint
