// SPDX-License-Identifier: GPL-2.0-or-later
// The file types that are no plain text: which of them this build reads, by which format's reader.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

struct DocumentType {
  std::string_view extension;  // of the file's name, in small letters, without the dot
  std::string_view format;     // whose reader takes it: "pdf", "html", "docx", "odt", "epub", "mail", "feed"
};

// Those that this build has a reader for.
std::span<const DocumentType> document_types();

// The format of a file by its name's extension, in any case; empty where it is none of these.
std::string_view document_format(std::string_view path);

// The same for a file with these bytes: an .xml file that is a feed is of the format "feed", where this build has a reader
// for it.
std::string_view document_format(std::string_view path, std::string_view bytes);

// The bytes of a file of a format -> its documents. `encoding`: as in text_file.h, for formats that are text. Fails with a
// reason that follows "FILE: ".
using DocumentReader = std::function<Result<std::vector<Document>>(
    std::string_view format, std::string_view bytes, const std::string& encoding)>;

}  // namespace osint
