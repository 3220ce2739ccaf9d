// SPDX-License-Identifier: GPL-2.0-or-later
// The package of an electronic book: what it says of itself, and which pages make up its text, in which order.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"
#include "indexer/office/zip_archive.h"

namespace osint {

struct EpubPackage {
  FrontMatter front;
  std::vector<std::string> pages;  // paths of entries, each once, in reading order
  std::vector<std::string>
      dropped;  // paths of those that are no part of the text: navigation, and what may be passed over
};

// Fails where the archive is no book, or its pages are protected.
Result<EpubPackage> epub_package(ZipArchive& archive);

}  // namespace osint
