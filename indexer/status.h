// SPDX-License-Identifier: GPL-2.0-or-later
// Describes what a database holds, for --status. It reads the database and writes nothing.
#pragma once

#include <cstdint>
#include <ctime>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "database/lock_holder.h"
#include "indexer/run/empty_guard.h"
#include "indexer/run/report.h"
#include "indexer/scan/file_doubts.h"
#include "indexer/scan/file_warnings.h"
#include "indexer/scan/roots.h"

namespace osint {

struct FolderStatus {
  std::string path;
  RootState state = RootState::present;
  std::uint64_t commentaries = 0;  // that the database holds of it
};

struct DatabaseStatus {
  std::string database;
  std::vector<FolderStatus> folders;  // the roots, by path
  Roots excluded;                     // see Remembered (scan/roots.h)
  std::uint64_t commentaries = 0;
  std::uint64_t copies = 0;    // commentaries that say nearly the same as another one (text_sketch.h)
  std::uint64_t passages = 0;  // titles, commentary, pull quotes, excerpts, other text
  std::uint64_t citations = 0;
  std::uint64_t files = 0;
  std::map<std::string, std::uint64_t> types;  // the number of files of each type, by extension_of()
  std::vector<Notice> failures;
  std::vector<std::pair<std::string, FileWarnings>> warnings;  // by path
  std::vector<std::pair<std::string, FileDoubts>> doubts;      // by path; only files with doubts
  std::uint64_t bytes = 0;
  std::string last_run;                         // ISO 8601, UTC
  std::map<std::string, std::string> versions;  // schema, analysis, icu, unicode
  std::string warning;                          // from version_warning(); neither output contains it
  std::optional<LockHolder> lock_holder;
};

// Reads the database at `path`. Fails if it cannot be opened or is damaged. Repeats the reading if a writer
// overtakes it.
Result<DatabaseStatus> database_status(const std::string& path);

// What text() lists in addition to the figures.
struct StatusLists {
  bool warnings = false;  // the warnings and doubts of each file
  bool doubtful = false;  // the files that hold a doubtful commentary
};

// Renders the status for people, one line for each figure and for each listed item. `now` is the present
// time.
std::string text(const DatabaseStatus& status, std::time_t now, const StatusLists& lists = {});
// Renders the status as JSON, with all lists.
nlohmann::ordered_json to_json(const DatabaseStatus& status);

}  // namespace osint
