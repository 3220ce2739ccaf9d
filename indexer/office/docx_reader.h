// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of a Word document of today (.docx, ISO/IEC 29500) -> its text.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// One document. Its styles tell headings, quotes and captions; footnotes and endnotes stand at the end, and "[1]" where the
// text refers to them; headers, footers and comments are dropped. The title of its properties is kept where it is one. Who
// is said to have made the file is not taken for an analyst, nor the day of that for the date: often others typed it.
// Fails, with what to do, where the bytes are damaged, encrypted, no such document, or pass a bound of zip_archive.h or
// xml_part.h. Takes time in proportion to what is unpacked.
Result<std::vector<Document>> read_docx(std::string_view bytes);

}  // namespace osint
