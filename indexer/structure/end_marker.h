// SPDX-License-Identifier: GPL-2.0-or-later
// Finds where an analyst's text says that it ends, and who signs it: "End OE Watch Commentary (Hurst and
// Lee)".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

struct EndMarker {
  std::size_t begin = 0;  // in bytes; the text before it is the analyst's
  std::size_t end = 0;
  std::vector<std::string> analysts;  // empty if nobody signs
};

// Returns the last end marker of a text, with or without brackets. Takes time linear in the text.
std::optional<EndMarker> find_end_marker(const MarkedText& text);

// Returns the signature that ends a text: names in brackets after a sentence, as in "... since spring.
// (Ashgrove)", or "Commentary by Dora Ashgrove". Prose may end in this way, too; it is a signature only if a
// source line follows or the file ends, which the caller must check.
std::optional<EndMarker> find_signature(const MarkedText& text);

}  // namespace osint
