// SPDX-License-Identifier: GPL-2.0-or-later
// Where an analyst's text says that it ends, and who signs it: "End OE Watch Commentary (Hurst and Lee)".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/blocks/marked_text.h"

namespace osint {

struct EndMarker {
  std::size_t begin = 0;  // bytes; the text before it is the analyst's
  std::size_t end = 0;
  std::vector<std::string> analysts;  // empty where nobody signs
};

// The last end marker of a text, in whichever brackets. Linear in the text.
std::optional<EndMarker> find_end_marker(const MarkedText& text);

// Names in brackets that end a text, as in "... since spring. (Ashgrove)", or after a dash on a line of their own.
// Prose ends so as well: only the place (a source line follows) makes it a signature.
std::optional<EndMarker> find_signature(const MarkedText& text);

}  // namespace osint
