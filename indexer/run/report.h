// SPDX-License-Identifier: GPL-2.0-or-later
// What a run did, and how that reads for people and for programs. Pure.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/scan/file_doubts.h"
#include "indexer/scan/file_warnings.h"
#include "indexer/scan/passed_over.h"

namespace osint {

// Of a file or of all there is of it: added + changed + unchanged + failed are those now there.
struct Counts {
  std::uint64_t added = 0;
  std::uint64_t changed = 0;
  std::uint64_t removed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t failed = 0;  // commentaries: of failed files, kept as they were
  bool operator==(const Counts&) const = default;
};

// A place in a file and what is to be said of it. Not yet printable.
struct Notice {
  std::string file;
  int line = 0;  // 1-based, 0 where it is about the whole file
  std::string reason;
  bool operator==(const Notice&) const = default;
};

enum class FileChange { added, changed, removed, failed };

struct TouchedFile {
  std::string path;
  FileChange change = FileChange::added;
  bool operator==(const TouchedFile&) const = default;
};

struct RunReport {
  Counts files;
  Counts commentaries;
  std::vector<Notice> failures;
  std::vector<TouchedFile> files_touched;  // where they were asked for, by path
  WarningCounts warnings{};                // of what was read in this run
  DoubtCounts doubts;                      // the same
  std::vector<std::string> notes;          // for the user to act on; not yet printable
  PassedOver passed_over;
  bool types_chosen = false;  // by --types: what else there is counts as passed over
  bool dry_run = false;
  double seconds = 0;
};

// One line without its end: "12 files: 2 added, 10 unchanged; 15 commentaries in 0.3 s".
std::string summary(const RunReport& report, bool warnings_shown);

// What is said at the end of a run, a line each: what was passed over, folders without anything to read, the summary.
// A summary of nothing at all is left out where such a folder is named.
std::vector<std::string> closing_lines(const RunReport& report, bool verbose);

nlohmann::ordered_json to_json(const RunReport& report);
nlohmann::ordered_json to_json(const std::vector<Notice>& failures);
// The name of each kind with its number.
nlohmann::ordered_json to_json(const WarningCounts& counts);
nlohmann::ordered_json to_json(const DoubtCounts& counts);

// "change PATH": add, change, remove or fail; printable, in one line.
std::string text(const TouchedFile& file);

// "PATH:LINE: reason", printable, in one line.
std::string text(const Notice& notice);

}  // namespace osint
