// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a PDF file -> its text as blocks in reading order.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// One document. Columns are read one after the other, running heads and page numbers are dropped, words that line ends
// break are joined; each block has the page on which it begins. Upright text alone is read. Links of the file are not:
// the library does not tell them. Fails with a reason that follows "FILE: " where a file is encrypted, damaged, has no
// text, or more than pdf_content.h allows.
Result<std::vector<Document>> read_pdf(std::string_view bytes);

}  // namespace osint
