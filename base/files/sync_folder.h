// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the names in a folder durable: fsync(2) of the folder, which Xapian leaves out.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

Result<void> sync_folder(const std::string& path);

// The folders above a folder, up to where its file system begins: those that the program made and those that name them.
Result<void> sync_folders_above(const std::string& path);

}  // namespace osint
