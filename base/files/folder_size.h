// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace osint {

// The bytes of the files in a folder. Files in folders below it do not count, nor do files that cannot be looked at.
std::uint64_t folder_bytes(const std::string& path);

}  // namespace osint
