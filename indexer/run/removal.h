// SPDX-License-Identifier: GPL-2.0-or-later
// The paths that a user takes out of the index -> what leaves it, and what it remembers from then on. Looks at the
// file system only to find the one name of each path.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/roots.h"

namespace osint {

struct Removal {
  Remembered remembered;           // from now on
  std::vector<std::string> gone;   // files of the table, by path
  std::vector<std::string> notes;  // for the user; not yet printable
};

// A path that is still within a remembered folder becomes an excluded one. Fails on a path of which neither the table
// nor `remembered` knows anything.
Result<Removal> resolve_removal(const std::vector<std::string>& paths, const Remembered& remembered,
                                const FileTable& table);

}  // namespace osint
