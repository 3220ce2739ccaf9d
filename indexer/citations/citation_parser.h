// SPDX-License-Identifier: GPL-2.0-or-later
// Parses a "Source:" line into a Citation. Every word of the line ends up in a member of the citation. Words
// that are not understood go to `note`, with a warning.
#pragma once

#include <vector>

#include "indexer/blocks/marked_text.h"
#include "indexer/dates/date_order.h"
#include "schema/citation.h"
#include "schema/reading_remarks.h"

namespace osint {

struct ParsedCitation {
  Citation citation;
  std::vector<Warning> warnings;
};

// The length in bytes up to which a line is parsed. A longer line is kept whole as a note, with a warning.
inline constexpr std::size_t max_source_line = 10'000;
// `source` is the line without its label; it must be valid UTF-8. `order` is that of the file's other dates.
// Parsing does not fail.
ParsedCitation parse_citation(const MarkedText& source, DateOrder order = DateOrder::unknown);

}  // namespace osint
