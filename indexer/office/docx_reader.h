// SPDX-License-Identifier: GPL-2.0-or-later
// Reads Word documents (.docx, ISO/IEC 29500).
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Returns one document. Styles tell which paragraphs are headings, quotes and captions. Footnotes and
// endnotes stand at the end, with "[^1]" where the text refers to them; headers, footers and comments are
// dropped. The title in the document's properties is kept if it is a real title. The creator of the file is
// not taken for an analyst, nor its creation date for the date of the text, because somebody else may have
// typed it. Fails, with advice in the message, if the bytes are damaged, encrypted, not a Word document, or
// above the limits of zip_archive.h or xml_part.h. Takes time linear in the unpacked size.
Result<std::vector<Document>> read_docx(std::string_view bytes);

}  // namespace osint
