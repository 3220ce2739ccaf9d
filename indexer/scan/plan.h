// SPDX-License-Identifier: GPL-2.0-or-later
// Compares what is in the folders with what the database holds, and plans what a run has to do.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/scan/file_table.h"
#include "indexer/scan/folder_scan.h"
#include "indexer/scan/roots.h"

namespace osint {

// Each list is ordered by path.
struct Plan {
  // Files that are new or changed, whose last reading failed, or whose stamp is too young to trust.
  std::vector<std::string> read;
  std::vector<std::string>
      unchanged;  // files that the database keeps as they are, including those it cannot see now
  std::vector<std::string> gone;  // files that the database holds but that no longer exist
  std::vector<ScanFailure> failures;
  std::map<std::string, PlaceBeneath> through_links;  // where to open files that were found through links
  PassedOver passed_over;
  std::uint64_t read_bytes = 0;  // the total size of the files in `read`

  // Returns where to open a file of `read`.
  PlaceBeneath place(const std::string& path, const Roots& roots) const;
};

// `scans` are those of `scopes.scopes`, in the same order. `encoding` is the one asked for; empty if none is.
Plan plan_run(const Scopes& scopes, const std::vector<FolderScan>& scans, const FileTable& table,
              const std::string& encoding = {});

}  // namespace osint
