// SPDX-License-Identifier: GPL-2.0-or-later
// Turns the lines of a paragraph into text, with marks for bold, italic and linked text.
#pragma once

#include "indexer/blocks/marked_text.h"
#include "indexer/pdf/pages/page_text.h"

namespace osint {

// Lines are separated by '\n', except between Han characters and within an address. The caller sets `line`.
// If `plain`, the text has no marks.
MarkedText text_of(const std::vector<PdfLine>& lines, bool plain);

}  // namespace osint
