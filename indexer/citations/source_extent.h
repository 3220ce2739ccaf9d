// SPDX-License-Identifier: GPL-2.0-or-later
// Divides the paragraph of a source into its citations and the excerpt that follows them.
#pragma once

#include <vector>

#include "indexer/blocks/marked_text.h"
#include "indexer/blocks/text_range.h"

namespace osint {

// Byte ranges of the text, in order, without white space at their ends. Only separators, white space and the
// numbers of a list stand between them.
struct SourceParts {
  std::vector<Range> citations;  // at least one, unless the text is blank
  Range rest;                    // the excerpt; empty if there is none
};

// `text` is the paragraph without its label ("Source:"); its lines end in '\n'. An excerpt is found only if
// it begins in the first 20,000 bytes. Takes time linear in the text.
SourceParts divide_source(const MarkedText& text);

}  // namespace osint
