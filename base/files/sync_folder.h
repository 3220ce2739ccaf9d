// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the names in a folder durable with fsync(2), which Xapian does not do.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// Succeeds on file systems that cannot sync a folder.
Result<void> sync_folder(const std::string& path);

// Syncs the folders above a folder, up to the root of its file system, so that newly created folders and
// their names survive a loss of power.
Result<void> sync_folders_above(const std::string& path);

}  // namespace osint
