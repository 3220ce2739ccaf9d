// SPDX-License-Identifier: GPL-2.0-or-later
// A paragraph -> how much it looks like a citation that stands there without a label ("Source:"), and whether it
// is another line that names where something comes from.
#pragma once

#include "indexer/blocks/marked_text.h"

namespace osint {

struct CitationLikeness {
  bool author = false;       // names at the beginning, before a title, a publication or a date
  bool title = false;        // in quotation marks, or a link's label, where a title stands
  bool publication = false;  // emphasised, or a name before the date
  bool date = false;
  bool address = false;
  bool label = false;  // "Available at", "accessed", "Link:"
  bool prose = false;  // reads as sentences: never a citation, whatever it quotes
  double score = 0;    // 0 to 1; from 0.5 on, more likely a citation than not
};

// `text` is a whole paragraph; '\n' may end its lines.
CitationLikeness citation_likeness(const MarkedText& text);

// "Source: Wikimedia Commons, CC BY-SA 4.0", "Photo: ...", "© Example Agency": names who made or lent a picture. The
// text may begin with its label or not.
bool is_photo_credit(const MarkedText& text);

// "Example Agency in Russian 1200 gmt 3 Mar 18": how monitoring services name what they translated.
bool is_agency_line(const MarkedText& text);

}  // namespace osint
