// SPDX-License-Identifier: GPL-2.0-or-later
// A "Source:" line -> Citation. Every word of the line ends up in one of the citation's parts; what was
// not understood in `note`, with a warning.
#pragma once

#include <vector>

#include "indexer/blocks/marked_text.h"
#include "schema/citation.h"
#include "schema/reading_remarks.h"

namespace osint {

struct ParsedCitation {
  Citation citation;
  std::vector<Warning> warnings;
};

// `source` is without its label. Lines longer than this are kept as a note.
inline constexpr std::size_t max_source_line = 10'000;
ParsedCitation parse_citation(const MarkedText& source);

}  // namespace osint
