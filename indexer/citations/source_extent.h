// SPDX-License-Identifier: GPL-2.0-or-later
// The paragraph of a source -> where each of its citations stands, and where an excerpt begins behind them.
#pragma once

#include <vector>

#include "indexer/blocks/marked_text.h"
#include "indexer/blocks/text_range.h"

namespace osint {

// Ranges of the text, in order, without white space at their ends; only separators, white space and the
// numbers of a list stand between them.
struct SourceParts {
  std::vector<Range> citations;  // one at least, unless the text is blank
  Range rest;                    // the excerpt, empty where the text is all citation
};

// `text` is without its label ("Source:"), and '\n' ends its lines. An excerpt begins within the
// first 20,000 bytes or not at all. Takes time linear in the text.
SourceParts divide_source(const MarkedText& text);

}  // namespace osint
