// SPDX-License-Identifier: GPL-2.0-or-later
// **bold**, *italic* and _italic_ in plain text -> emphasis.
#pragma once

#include "indexer/blocks/marked_text.h"

namespace osint {

// Turns the signs of emphasis that stand in pairs around words into markup. Others stay in the text, as do all that
// are part of an address. `text` has no markup yet.
void read_emphasis_signs(MarkedText& text);

}  // namespace osint
