// SPDX-License-Identifier: GPL-2.0-or-later
// What a database holds, for --status. Reads the database, writes nothing.
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
  Roots excluded;                     // see Remembered
  std::uint64_t commentaries = 0;
  std::uint64_t copies = 0;    // commentaries that say nearly the same as another one (text_sketch.h)
  std::uint64_t passages = 0;  // title, commentary, pull quotes, excerpts, other text
  std::uint64_t citations = 0;
  std::uint64_t files = 0;
  std::map<std::string, std::uint64_t> types;  // how many of them, by what extension_of() says
  std::vector<Notice> failures;
  std::vector<std::pair<std::string, FileWarnings>> warnings;  // by path
  std::vector<std::pair<std::string, FileDoubts>> doubts;      // by path, of files that have any
  std::uint64_t bytes = 0;
  std::string last_run;                         // ISO 8601, UTC
  std::map<std::string, std::string> versions;  // schema, analysis, icu, unicode
  std::string warning;                          // see version_warning(); in neither output
  std::optional<LockHolder> lock_holder;
};

Result<DatabaseStatus> database_status(const std::string& path);

// What is listed beside the figures.
struct StatusLists {
  bool warnings = false;  // file by file, with what is in doubt of each
  bool doubtful = false;  // files that hold a doubtful commentary
};

// For people: a line for each figure and for what is listed.
std::string text(const DatabaseStatus& status, std::time_t now, const StatusLists& lists = {});
// All lists are in it.
nlohmann::ordered_json to_json(const DatabaseStatus& status);

}  // namespace osint
