// SPDX-License-Identifier: GPL-2.0-or-later
// The size of a folder.
#pragma once

#include <cstdint>
#include <string>

namespace osint {

// Returns the bytes of the files directly in a folder. Files that cannot be examined count as 0.
std::uint64_t folder_bytes(const std::string& path);

}  // namespace osint
