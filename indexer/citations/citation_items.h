// SPDX-License-Identifier: GPL-2.0-or-later
// A text -> what in it can be recognised as a part of a citation by its form alone.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/blocks/marked_text.h"
#include "indexer/blocks/text_range.h"

namespace osint {

struct CitationItem {
  enum class Kind {
    words,    // none of the others; citation_items() gives no such item
    address,  // also a link that shows its address
    link,     // that shows something else
    date,
    quote,    // in quotation marks
    bracket,  // (...) or [...], up to 300 bytes
  };
  Kind kind;
  Range range;
};

// In order; none within another.
std::vector<CitationItem> citation_items(const MarkedText& text);

}  // namespace osint
