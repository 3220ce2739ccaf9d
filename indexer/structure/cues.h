// SPDX-License-Identifier: GPL-2.0-or-later
// Cues are what can be seen of a unit: its form, its words, its neighbours. Each cue counts for some roles
// and against others (scores.h).
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
  large,          // letters larger than those of the body
  bold,           // all of the text
  italic,         // all of the text
  block_quote,
  list_item,
  literal,
  quoted,       // in quotation marks from end to end
  very_short,   // at most 4 words
  short_text,   // at most 16 words and 160 bytes
  medium_text,  // 26 words or more
  long_text,    // 60 words or more
  full_stop,    // ends as a sentence does
  open_end,     // ends without a punctuation mark
  title_case,
  all_capitals,
  lower_case_start,
  in_list_of_links,
  first_unit,
  number_only,
  continuation,  // "Continued: ..."
  image,         // an image's description
  next_line,     // begins on the line after the unit before, in another block
  source_title,  // the title or byline of a source cited shortly above
  repeats,       // its words also stand in a longer unit nearby
  // Words
  commentary_label,
  unsure_label,  // "Comment:", "Their Commentary:"
  lone_label,    // the label of a commentary and nothing else
  end_marker,
  signature,  // "(Ashgrove)" at the end, with a source line below
  byline,
  metadata,  // "Date: ...", "Region: ..."
  source_label,
  lone_source_label,
  inner_source,  // a source's label within a paragraph, with no citation after it
  citation,      // reads as a citation
  half_citation,
  attribution,  // "— Ann Example, ..." or "(Source: ...)" right below a quotation
  attributed,   // an attribution follows
  no_citation,  // does not read as a citation at all
  excerpt_label,
  notes_label,
  contents_label,
  numbered_note,  // "[1] ..."
  footnote,
  agency_line,
  header,  // SOURCE: / DATE: / TITLE:
  credit,
  credit_beside,  // a credit follows in the same paragraph or on the next line
  credit_near,    // a credit follows, or stands below the table of this row
  caption_words,
  contents_line,  // a title and a page number
  listed_title,   // a title that the list of contents names
  section_name,
  masthead,
  boilerplate,
  below_boilerplate,  // stands below a boilerplate heading
  // What follows
  label_follows,    // a label or byline within the next four units
  piece_follows,    // a label, byline, end marker or source before the next heading
  nothing_follows,  // no piece follows
  agency_ahead,     // an agency line follows before any label, end marker, source or heading
  count
};

inline constexpr int cue_count = static_cast<int>(Cue::count);

constexpr std::uint64_t bit(Cue cue) { return std::uint64_t{1} << static_cast<unsigned>(cue); }
inline bool has(const Unit& unit, Cue cue) { return (unit.cues & bit(cue)) != 0; }

// Returns true for text in italics, in quotation marks or in a block quote.
inline bool is_set_off(const Unit& unit) {
  return has(unit, Cue::italic) || has(unit, Cue::block_quote) || has(unit, Cue::quoted);
}

// Returns the name that --explain prints: "short text".
std::string_view name(Cue cue);

// Sets `cues` of each unit to what can be seen of the unit by itself; context_cues.h adds the rest. Takes
// time linear in the text.
void find_own_cues(std::vector<Unit>& units);

}  // namespace osint
