// SPDX-License-Identifier: GPL-2.0-or-later
// What happens to files and commentaries in a run -> the figures of its report. Pure.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/run/report.h"
#include "indexer/scan/file_table.h"

namespace osint {

class Tally {
 public:
  // `known`: what the database held before, or nullptr.
  void failed(const std::string& path, const FileEntry& entry);
  void unchanged(const FileEntry& entry);
  void indexed(const std::string& path, const FileEntry* known, const FileEntry& entry);
  void removed(const std::string& path, const FileEntry& known);
  // One commentary of the file got another id. `counted`: whether the file was called unchanged() before.
  void renamed(const std::string& path, const FileEntry& entry, bool counted);
  void warned(WarningKind kind) { ++report_.warnings[static_cast<std::size_t>(kind)]; }
  void doubted(const DoubtCounts& counts) { report_.doubts += counts; }
  // A file that was there when the run began, of which the database holds nothing.
  void vanished(const std::string& path);

  bool has_indexed(const std::string& path) const { return indexed_.contains(path); }
  const RunReport& report() const { return report_; }
  // By path.
  std::vector<TouchedFile> touched() const;

 private:
  RunReport report_;
  std::unordered_map<std::string, FileChange> indexed_;  // to added or changed
  std::vector<std::string> removed_;
  std::unordered_set<std::string> renamed_;  // files of which only ids changed
};

}  // namespace osint
