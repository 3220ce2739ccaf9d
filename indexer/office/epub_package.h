// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the package document of an electronic book: its metadata, and the pages of its text in order.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"
#include "indexer/office/zip_archive.h"

namespace osint {

struct EpubPackage {
  FrontMatter front;
  std::vector<std::string> pages;  // paths of entries in the archive, each once, in reading order
  std::vector<std::string>
      dropped;  // paths of pages that are not part of the text: navigation and non-linear pages
};

// Fails if the archive is not a book, its pages are protected, or it has no pages of text.
Result<EpubPackage> epub_package(ZipArchive& archive);

}  // namespace osint
