// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the parts of a text that are recognisable by their form alone as parts of a citation.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"
#include "indexer/blocks/text_range.h"

namespace osint {

struct CitationItem {
  enum class Kind {
    words,    // anything else; citation_items() never returns it
    address,  // including a link whose text is its address
    link,     // a link with other text
    date,
    quote,    // in quotation marks
    bracket,  // "(...)" or "[...]", at most 300 bytes
  };
  Kind kind;
  Range range;
};

// Returns the items in the order of the text. No item lies within another.
std::vector<CitationItem> citation_items(const MarkedText& text);

}  // namespace osint
