// SPDX-License-Identifier: GPL-2.0-or-later
// One file -> what a run would make of it, for --dump, --dump --explain and --dump-terms. Needs no database; the ids are
// those the commentaries had if the file were all there is. Files of document_types() are given to `reader`.
#pragma once

#include <string>

#include "base/result.h"
#include "indexer/documents/document_types.h"

namespace osint {

// A JSON array of the commentaries as read, with their warnings and what was dropped.
Result<std::string> dump_commentaries(const std::string& path, const std::string& encoding,
                                      const DocumentReader& reader);

// What each block of the file is taken for, and why (block_listing.h).
Result<std::string> dump_blocks(const std::string& path, bool json, const std::string& encoding,
                                const DocumentReader& reader);

// "term<TAB>wdf<TAB>positions" for each term of each commentary, sorted; a blank line between commentaries.
Result<std::string> dump_terms(const std::string& path, const std::string& encoding,
                               const DocumentReader& reader);

}  // namespace osint
