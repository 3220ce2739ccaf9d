// SPDX-License-Identifier: GPL-2.0-or-later
// A database made anew (--rebuild): the folders it was given are indexed into a second one beside it, which takes its
// place when it is complete. Until then nothing changes for anybody; other runs find the database busy.
#pragma once

#include <string>

#include "indexer/batch.h"

namespace osint {

// Where the second one is made, beside the first. Symbolic links are resolved.
std::string rebuilding_folder(const std::string& path);

// Removes what a rebuild that was killed left there. For whoever holds the database.
void discard_rebuilding_folder(const std::string& path);

// The remembered folders and those named. The database may be damaged, or of another version of this program; where
// its list of folders cannot be read, they must be named. Fails, and leaves all as it was, where commentaries would
// be lost because their folder is empty or their file cannot be read (unless options.allow_empty).
Result<RunReport> rebuild(const BatchOptions& options, const Observer& observer);

}  // namespace osint
