// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of an OpenDocument text (.odt, ISO/IEC 26300) -> its text.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// One document, read as read_docx (docx_reader.h) reads a Word document: the same text in both formats gives the same
// blocks. Fails, with what to do, where the bytes are damaged, encrypted, no such document, or pass a bound of
// zip_archive.h or xml_part.h. Takes time in proportion to what is unpacked.
Result<std::vector<Document>> read_odt(std::string_view bytes);

}  // namespace osint
