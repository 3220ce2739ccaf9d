// SPDX-License-Identifier: GPL-2.0-or-later
// Writes a citation for people and tells where each of its parts stands in that text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "schema/citation_part.h"

namespace osint {

struct Citation;  // citation.h

// The byte range [begin, end) of CitationText::text that shows one part.
struct CitationSpan {
  CitationPart part;
  std::uint32_t begin;
  std::uint32_t end;
};

struct CitationText {
  // The citation in one line of UTF-8, for example:
  // Zhao Lei, "Civil-Military Integration Will Deepen," China Daily, 3 March 2018. http://...
  std::string text;
  std::vector<CitationSpan> spans;  // in the order of the text; each author has a span of its own
};

// Writes authors, title, translated title in brackets, publication, date, note, date of access and address,
// leaving out empty parts. The indexer takes the positions of citations from this text, so raise
// schema_version when it changes.
CitationText citation_text(const Citation& citation);

// Returns "accessed 3 May 2019", or "" if the citation does not say when.
std::string access_text(const Citation& citation);

// Returns the text of citation_text() without the note, the access and the address, to name the speaker of an excerpt.
std::string attribution(const Citation& citation);

}  // namespace osint
