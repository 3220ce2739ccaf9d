// SPDX-License-Identifier: GPL-2.0-or-later
// What a database states about itself: its versions, and the keys of its user metadata in Xapian.
#pragma once

#include <string_view>

namespace osint {

// Raise this when terms, slots, records or metadata change their meaning. The programs refuse databases of
// any other version.
inline constexpr int schema_version = 10;

// Raise this when the analyzer would yield other terms or positions for some text. The programs refuse
// databases of any other version.
inline constexpr int analysis_version = 4;

// Keys of user metadata. Databases store them.
namespace metadata {
inline constexpr std::string_view schema = "schema_version";
inline constexpr std::string_view analysis = "analysis_version";
inline constexpr std::string_view icu = "icu_version";
inline constexpr std::string_view unicode = "unicode_version";
inline constexpr std::string_view roots = "roots";  // folders and files that the database indexes (JSON)
// Paths within the roots that are not indexed (JSON).
inline constexpr std::string_view excluded = "excluded";
// The number of the last run that gave new commentaries their final ids (indexer/run/id_ledger.h).
inline constexpr std::string_view ids_settled = "ids_settled";
// The places where the indexer follows symbolic links (indexer/scan/links.h, JSON).
inline constexpr std::string_view followed = "followed_links";
// The time at which the last run that wrote ended (ISO 8601, UTC).
inline constexpr std::string_view last_run = "last_run";
// The digest of all other entries (database/metadata_digest.h).
inline constexpr std::string_view digest = "metadata_digest";
// Begins the keys of the table of files, which has at least one entry per folder (indexer/scan/file_table.h).
inline constexpr std::string_view files_prefix = "files/";
}  // namespace metadata

}  // namespace osint
