// SPDX-License-Identifier: GPL-2.0-or-later
// The file types that are not plain text, and the format whose reader reads each.
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
  std::string_view extension;  // of the file's name, in lower case, without the dot
  std::string_view format;     // of the reader: "pdf", "html", "docx", "odt", "epub", "mail" or "feed"
};

// The types that this build has a reader for. The span stays valid until the program ends.
std::span<const DocumentType> document_types();

// Returns the format for the extension of `path`, in any case; empty if it is not one of document_types().
std::string_view document_format(std::string_view path);

// As above, but also looks at the bytes of an .xml file: a feed has the format "feed", if this build reads
// feeds.
std::string_view document_format(std::string_view path, std::string_view bytes);

// Returns the documents in the bytes of a file of the given format. `encoding` is as in text_file.h and
// applies to formats that are text. The message of an error follows "FILE: ".
using DocumentReader = std::function<Result<std::vector<Document>>(
    std::string_view format, std::string_view bytes, const std::string& encoding)>;

}  // namespace osint
