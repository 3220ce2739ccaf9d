// SPDX-License-Identifier: GPL-2.0-or-later
// Makes the names in a folder durable: fsync(2) of the folder, which Xapian leaves out.
#pragma once

#include <string>

#include "schema/result.h"

namespace osint {

Result<void> sync_folder(const std::string& path);

}  // namespace osint
