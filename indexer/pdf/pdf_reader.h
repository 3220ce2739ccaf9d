// SPDX-License-Identifier: GPL-2.0-or-later
// Reads a PDF file from its bytes into blocks in reading order.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Returns one document. Columns follow each other, running heads and page numbers are dropped, and words
// broken at line ends are joined. Each block has the page on which it begins. Only upright text is read.
// Links to web addresses become marks. Fails if the file is encrypted, damaged, without text, or above the
// limits of pdf_content.h; the message follows "FILE: ".
Result<std::vector<Document>> read_pdf(std::string_view bytes);

}  // namespace osint
