// SPDX-License-Identifier: GPL-2.0-or-later
// How a text looks: its length, its capitals, how it begins and ends, what sets it off.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/blocks/marked_text.h"

namespace osint {

struct TextForm {
  std::size_t words = 0;  // Han characters count as half a word each; counting stops at 1,000
  bool bold = false;      // all of it
  bool italic = false;    // all of it, or bold
  bool quoted = false;    // in quotation marks, perhaps with a speaker after a dash
  bool full_stop = false;
  bool open_end = false;  // ends in a letter, a digit or a closing bracket
  bool title_case = false;
  bool all_capitals = false;
  bool lower_case_start = false;
  bool only_links = false;
};

TextForm text_form(const MarkedText& text);

// As a passage's text: one line, without emphasis signs around it that failed to be emphasis.
std::string passage_text(std::string_view text);

// One line without emphasis signs at its ends.
std::string plain_text(std::string_view text);

// Whether all its words are emphasised; `strong`: in bold.
bool is_emphasised(const MarkedText& text, bool strong = false);

// Whether it stands in quotation marks, perhaps with a speaker after a dash.
bool is_quoted(std::string_view passage);

// Whether a passage goes on after this: it ends in the middle of a sentence.
bool ends_open(std::string_view passage);

}  // namespace osint
