// SPDX-License-Identifier: GPL-2.0-or-later
// What a database holds, for --status. Reads the database, writes nothing.
#pragma once

#include <cstdint>
#include <ctime>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/report.h"
#include "indexer/roots.h"
#include "schema/result.h"

namespace osint {

struct DatabaseStatus {
  std::string database;
  Roots roots;
  std::uint64_t commentaries = 0;
  std::uint64_t passages = 0;  // title, commentary, pull quotes, excerpts
  std::uint64_t citations = 0;
  std::uint64_t files = 0;
  std::vector<Notice> failures;
  std::uint64_t bytes = 0;
  std::string last_run;                         // ISO 8601, UTC
  std::map<std::string, std::string> versions;  // schema, analysis, icu, unicode
  std::string warning;                          // see version_warning(); in neither output
};

Result<DatabaseStatus> database_status(const std::string& path);

// For people: a line for each figure.
std::string text(const DatabaseStatus& status, std::time_t now);
nlohmann::ordered_json to_json(const DatabaseStatus& status);

// Of the files in a folder, those below its own folders not counted.
std::uint64_t folder_bytes(const std::string& path);

}  // namespace osint
