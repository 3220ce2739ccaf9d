// SPDX-License-Identifier: GPL-2.0-or-later
// The readers of documents, by format. They parse untrusted bytes, so call them only in a process of their
// own.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "indexer/blocks/document.h"

namespace osint {

// Reads in this process; the contract is that of DocumentReader (document_types.h).
Result<std::vector<Document>> read_document(std::string_view format, std::string_view bytes,
                                            const std::string& encoding);

// Loads what the libraries would otherwise load from files on first use. Call it once, before the sandbox
// takes files away. It reads no input.
void prepare_readers();

// The formats that read_document() reads in this build, with the library of each: "PDF (poppler)". The span
// stays valid until the program ends.
std::span<const std::string> built_in_readers();

}  // namespace osint
