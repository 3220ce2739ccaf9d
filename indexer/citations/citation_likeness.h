// SPDX-License-Identifier: GPL-2.0-or-later
// Measures how much a paragraph without a label ("Source:") looks like a citation, and recognises other lines
// that name an origin.
#pragma once

#include "indexer/blocks/marked_text.h"

namespace osint {

struct CitationLikeness {
  bool author = false;       // names stand at the beginning, before a title, a publication or a date
  bool title = false;        // a quotation or a link stands where a title would
  bool publication = false;  // an emphasised text, or a name before the date
  bool date = false;
  bool address = false;
  bool label = false;  // "Available at", "accessed", "Link:"
  bool prose = false;  // it reads as sentences, which keeps the score below 0.5
  double score = 0;    // 0 to 1; from 0.5 on, it is more likely a citation than not
};

// `text` is a whole paragraph, whose lines may end in '\n'.
CitationLikeness citation_likeness(const MarkedText& text);

// Returns true for text that credits the maker or lender of a picture: "Source: Wikimedia Commons, CC BY-SA
// 4.0", "Photo: ...", "© Example Agency". The text may begin with its label or not.
bool is_photo_credit(const MarkedText& text);

// Returns true for "Example Agency in Russian 1200 gmt 3 Mar 18" (agency_line.h).
bool is_agency_line(const MarkedText& text);

}  // namespace osint
