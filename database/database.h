// SPDX-License-Identifier: GPL-2.0-or-later
// Opening databases, their versions, and the only place where Xapian's exceptions become errors.
#pragma once

#include <cerrno>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>
#include <xapian.h>

#include "base/result.h"

namespace osint {

// Raised whenever terms, slots, records or metadata change their meaning.
inline constexpr int schema_version = 7;

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

// --db, else $OSINT_SEARCH_DB, else $XDG_DATA_HOME/osint-search/db, else ~/.local/share/osint-search/db.
std::string default_database_path();

// Whether a folder holds a database at all.
bool holds_database(const std::string& path);

// Fails, with the way out, where a folder holds none or may not be read.
Result<void> check_database_there(const std::string& path);

// What is said of a Xapian database without the versions that osint-index writes first of all.
std::string not_of_osint_index(const std::string& path);

// Opens for reading, as one, local databases (folders) and remote ones ("host:port"); refuses what is
// not a database of this program and versions it cannot read, and says how to make one. A single one is
// opened as itself (a set of one has fewer abilities). `families_complete`, where given, tells whether each has its
// families as synonyms: a remote one never shows them. `warnings` gets the version_warning() of each.
Result<Xapian::Database> open_databases(const std::vector<std::string>& paths,
                                        bool* families_complete = nullptr,
                                        std::vector<std::string>* warnings = nullptr);

// What to say of one database that another ICU or Unicode made its terms, empty where none did. `path` names it. What is
// recorded is of the day it was created, for terms of that day stay in it whatever is added. Throws Xapian::Error.
std::string version_warning(const Xapian::Database& database, std::string_view path);

// Opens for writing, creating the folder and the database where there is none (or a stillborn one) and recording the
// versions. ErrorKind::busy when another process holds the lock, another error when it may not be written.
Result<Xapian::WritableDatabase> open_writable_database(const std::string& path);

// The versions a program of this build would record: metadata key -> value.
std::map<std::string, std::string> current_versions();

// What is wrong with a database, with the way out.
tl::unexpected<Error> damaged_database(std::string_view path, std::string_view problem);

// The message of a Xapian exception for people; `where` names the database.
Error error_of(const Xapian::Error& error, std::string_view where);

// Runs `action` (returning T or Result<T>); an exception of Xapian's becomes an Error that names `where`.
template <class Action>
auto guarded(std::string_view where, Action&& action) {
  using Value = std::invoke_result_t<Action>;
  errno = 0;  // error_of() may have to go by it
  if constexpr (requires { typename Value::error_type; }) {
    try {
      return Value(action());
    } catch (const Xapian::Error& error) {
      return Value(tl::unexpected<Error>(error_of(error, where)));
    }
  } else {
    try {
      if constexpr (std::is_void_v<Value>) {
        action();
        return Result<void>();
      } else {
        return Result<Value>(action());
      }
    } catch (const Xapian::Error& error) {
      return Result<Value>(tl::unexpected<Error>(error_of(error, where)));
    }
  }
}

}  // namespace osint
