// SPDX-License-Identifier: GPL-2.0-or-later
// The lines of a paragraph -> its text, with marks for what is bold, in italics, or a link.
#pragma once

#include "indexer/blocks/marked_text.h"
#include "indexer/pdf/pages/page_text.h"

namespace osint {

// '\n' between lines, but none between Chinese characters. `line` is left to the caller. Without marks if `plain`.
MarkedText text_of(const std::vector<PdfLine>& lines, bool plain);

}  // namespace osint
