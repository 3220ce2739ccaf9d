// SPDX-License-Identifier: GPL-2.0-or-later
// Reads electronic books (.epub, versions 2 and 3).
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Returns one document with the pages of the book's spine, except for tables of contents and pages that the
// book marks as non-linear. Title, authors, date and address come from its package document. Fails, with
// advice in the message, if the bytes are damaged, protected, not a book, or above the limits of
// zip_archive.h or xml_part.h, and in builds that do not read web pages.
Result<std::vector<Document>> read_epub(std::string_view bytes);

}  // namespace osint
