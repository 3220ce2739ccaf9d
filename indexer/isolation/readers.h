// SPDX-License-Identifier: GPL-2.0-or-later
// The readers of documents, by format. They parse bytes that anybody may have made: to be called in a process of its own.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// A DocumentReader (document_types.h) that reads in this process.
Result<std::vector<Document>> read_document(std::string_view format, std::string_view bytes,
                                            const std::string& encoding);

// Loads what the libraries load from files when they first need it. To be called once, before files are out of reach; it sees no
// byte of any input.
void prepare_readers();

// The formats that read_document() takes in this build, each with the library that parses it: "PDF (poppler)".
std::span<const std::string> built_in_readers();

}  // namespace osint
