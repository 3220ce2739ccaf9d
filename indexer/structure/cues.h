// SPDX-License-Identifier: GPL-2.0-or-later
// What can be seen of a unit: its form, its words, its neighbours. Each cue speaks for some labels and against others;
// how much stands in labelling.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/structure/unit.h"

namespace osint {

enum class Cue {
  // Form
  heading,
  lower_heading,  // of a lower rank than the file's first title
  large,          // letters larger than the body's
  bold,           // all of it
  italic,         // all of it
  block_quote,
  list_item,
  literal,
  quoted,       // in quotation marks from end to end
  very_short,   // at most 4 words
  short_text,   // at most 16 words
  medium_text,  // 26 words or more
  long_text,    // 60 words or more
  full_stop,    // ends as a sentence does
  open_end,     // ends without a stop
  title_case,
  all_capitals,
  lower_case_start,
  in_list_of_links,
  first_unit,
  number_only,
  continuation,  // "Continued: ..."
  image,         // an image's description
  next_line,     // stands on the line after the unit before, in another block
  source_title,  // the title of a citation shortly above
  repeats,       // its words stand in a longer unit nearby
  // Words
  commentary_label,
  unsure_label,  // "Comment:", "Their Commentary:"
  lone_label,    // a commentary's label and nothing else
  end_marker,
  signature,  // "(Ashgrove)" at the end, with a source line to follow
  byline,
  metadata,  // "Date: ...", "Region: ..."
  source_label,
  lone_source_label,
  inner_source,  // a source's label within a paragraph, and no citation behind it
  citation,      // reads as one
  half_citation,
  attribution,  // "— Ann Example, ..." or "(Source: ...)" right below what is set off
  attributed,   // such a line follows
  no_citation,  // nothing of one
  excerpt_label,
  notes_label,
  contents_label,
  numbered_note,  // "[1] ..."
  footnote,
  agency_line,
  header,  // SOURCE: / DATE: / TITLE:
  credit,
  credit_beside,  // a credit follows in the same paragraph
  credit_near,    // a credit stands before or after
  caption_words,
  contents_line,  // a title and a page number
  listed_title,   // one of the contents
  section_name,
  masthead,
  boilerplate,
  below_boilerplate,  // stands under a heading that is
  // What follows
  label_follows,    // a label or byline within the next few units
  piece_follows,    // a label, byline, end marker or source before the next heading
  nothing_follows,  // none of these
  agency_ahead,     // a news agency's line ends the piece, and no label says that it is an analyst's
  count
};

inline constexpr int cue_count = static_cast<int>(Cue::count);

constexpr std::uint64_t bit(Cue cue) { return std::uint64_t{1} << static_cast<unsigned>(cue); }
inline bool has(const Unit& unit, Cue cue) { return (unit.cues & bit(cue)) != 0; }

// A text in italics, in quotation marks or in a block quote.
inline bool is_set_off(const Unit& unit) {
  return has(unit, Cue::italic) || has(unit, Cue::block_quote) || has(unit, Cue::quoted);
}

// As --explain prints it: "short text".
std::string_view name(Cue cue);

// Sets `cues` of all units to what is seen of each by itself; context_cues.h adds the rest. Linear in the text.
void find_own_cues(std::vector<Unit>& units);

}  // namespace osint
