// SPDX-License-Identifier: GPL-2.0-or-later
// Shows what a run would make of a single file, for --dump, --dump --explain and --dump-terms. It needs no
// database: the ids are those that the commentaries would get if the file were the only one. Files of
// document_types() are read with `reader`. The messages of errors begin with the path.
#pragma once

#include <string>

#include "base/result.h"
#include "indexer/documents/document_types.h"

namespace osint {

// Returns a JSON array of the commentaries as read, with their warnings and dropped text.
Result<std::string> dump_commentaries(const std::string& path, const std::string& encoding,
                                      const DocumentReader& reader);

// Returns how each unit of the file was labelled and why (block_listing.h), as JSON if `json`.
Result<std::string> dump_blocks(const std::string& path, bool json, const std::string& encoding,
                                const DocumentReader& reader);

// Returns a line "term<TAB>wdf<TAB>positions" for each term of each commentary, sorted by term, with a blank
// line between commentaries.
Result<std::string> dump_terms(const std::string& path, const std::string& encoding,
                               const DocumentReader& reader);

}  // namespace osint
