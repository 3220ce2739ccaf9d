// SPDX-License-Identifier: GPL-2.0-or-later
// What a database says of itself: versions, and the keys of Xapian's user metadata.
#pragma once

#include <string_view>

namespace osint {

// Raised whenever terms, slots, records or metadata change their meaning.
inline constexpr int schema_version = 8;

// Raised whenever the analyzer would give other terms or positions for the same text.
inline constexpr int analysis_version = 3;

// Keys of user metadata.
namespace metadata {
inline constexpr std::string_view schema = "schema_version";
inline constexpr std::string_view analysis = "analysis_version";
inline constexpr std::string_view icu = "icu_version";
inline constexpr std::string_view unicode = "unicode_version";
inline constexpr std::string_view roots = "roots";        // folders and files it was given (JSON)
inline constexpr std::string_view excluded = "excluded";  // paths within them that were taken out (JSON)
inline constexpr std::string_view ids_settled =
    "ids_settled";  // number of the last run that settled its ids (id_ledger.h)
inline constexpr std::string_view followed =
    "followed_links";  // where links are followed (indexer/scan/links.h, JSON)
inline constexpr std::string_view last_run = "last_run";       // end of the last run that wrote, ISO 8601 UTC
inline constexpr std::string_view digest = "metadata_digest";  // of all other entries (metadata_digest.h)
inline constexpr std::string_view files_prefix = "files/";     // one entry per folder (file_table.h)
}  // namespace metadata

}  // namespace osint
