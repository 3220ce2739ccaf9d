// SPDX-License-Identifier: GPL-2.0-or-later
// Puts a finished database in the place of another, at once: whoever opens the path finds the one or the
// other whole. Linux's renameat2(2) with RENAME_EXCHANGE.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// The folder beside `path` (an existing folder) where what is to take its place is built. Symbolic links are resolved.
std::string building_folder(const std::string& path);

// Makes the building folder of `path` anew (work_folder.h). False where the folder `path` could not be exchanged afterwards:
// it is where a file system is mounted, the folder above it may not be written, the file system lacks the call. An error where
// something else has the name of the building folder, or the disk is full or fails.
Result<bool> prepare_exchange(const std::string& path);

// Removes what a run that was killed left there, and nothing else.
void discard_building_folder(const std::string& path);

// The folder beside `path` where a rebuild makes the whole database anew. Symbolic links are resolved.
std::string rebuilding_folder(const std::string& path);

// Removes what a rebuild that was killed left there, and nothing else. For whoever holds the database.
void discard_rebuilding_folder(const std::string& path);

// Exchanges two folders of one file system, durably.
Result<void> exchange_folders(const std::string& path, const std::string& other);

}  // namespace osint
