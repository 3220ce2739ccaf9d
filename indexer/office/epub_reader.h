// SPDX-License-Identifier: GPL-2.0-or-later
// The bytes of an electronic book (.epub, versions 2 and 3) -> its text.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// One document: the pages of the book's spine, one after the other, but for its tables of contents and what it marks as no
// part of the text. Title, authors, date and address are those of its package. Fails, with what to do, where the bytes are
// damaged, protected, no such book, or pass a bound of zip_archive.h or xml_part.h, and in builds that read no web pages.
Result<std::vector<Document>> read_epub(std::string_view bytes);

}  // namespace osint
