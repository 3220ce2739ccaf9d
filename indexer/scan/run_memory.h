// SPDX-License-Identifier: GPL-2.0-or-later
// What a database remembers from one run to the next beside documents and files: its folders, where links are followed, and which
// run was the last to settle its ids. Lives in the database's metadata. Writes nothing itself.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "indexer/scan/links.h"
#include "indexer/scan/roots.h"

namespace osint {

class OpenDatabase;  // database/open_database.h

// A new database remembers nothing.
class RunMemory {
 public:
  static Result<RunMemory> load(const OpenDatabase& database);

  // To be remembered from now on.
  Remembered folders;
  FollowedPlaces followed;

  // As it was before the run.
  const Remembered& former() const { return former_; }
  // The number of the last run that settled its ids (0: none), and of this run.
  std::uint32_t settled_run() const { return settled_run_; }
  std::uint32_t run() const { return settled_run_ + 1; }

  // Metadata (key, value) of all that differs from what the database holds; an empty value removes the key.
  std::vector<std::pair<std::string, std::string>> changes() const;
  // The database now holds what changes() gave.
  void saved();

 private:
  Remembered former_;
  std::uint32_t settled_run_ = 0;
  Remembered stored_folders_;
  FollowedPlaces stored_followed_;
};

}  // namespace osint
