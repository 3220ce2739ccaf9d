// SPDX-License-Identifier: GPL-2.0-or-later
// What is in the folders and what the database holds -> what a run has to do. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/scan/file_table.h"
#include "indexer/scan/folder_scan.h"
#include "indexer/scan/roots.h"

namespace osint {

struct Plan {
  std::vector<std::string> read;  // new, changed, failed the last time, or too young to tell
  std::vector<std::string>
      unchanged;  // left as the database holds them, be it that their folder cannot be looked at
  std::vector<std::string> gone;  // held, but no longer there
  std::vector<ScanFailure> failures;
  std::map<std::string, PlaceBeneath> through_links;  // where files are opened that were found through links
  PassedOver passed_over;
  std::uint64_t read_bytes = 0;  // of the files to be read

  // The place where a file of `read` is opened.
  PlaceBeneath place(const std::string& path, const Roots& roots) const;
};  // each by path

// `scans` are those of `scopes.scopes`, in the same order.
Plan plan_run(const Scopes& scopes, const std::vector<FolderScan>& scans, const FileTable& table,
              const std::string& encoding = {});

}  // namespace osint
