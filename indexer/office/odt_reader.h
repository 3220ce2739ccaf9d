// SPDX-License-Identifier: GPL-2.0-or-later
// Reads OpenDocument texts (.odt, ISO/IEC 26300).
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Returns one document, read in the way of read_docx() (docx_reader.h): the same text in both formats gives
// the same blocks. Fails, with advice in the message, if the bytes are damaged, encrypted, not an
// OpenDocument text, or above the limits of zip_archive.h or xml_part.h. Takes time linear in the unpacked
// size.
Result<std::vector<Document>> read_odt(std::string_view bytes);

}  // namespace osint
