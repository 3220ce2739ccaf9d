// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the signs of emphasis in plain text: **bold**, *italic* and _italic_.
#pragma once

#include "indexer/blocks/marked_text.h"

namespace osint {

// Turns paired signs around words into markup. Unpaired signs, and signs inside an address, stay in the text.
// `text` must not have markup yet.
void read_emphasis_signs(MarkedText& text);

}  // namespace osint
