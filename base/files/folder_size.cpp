// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/folder_size.h"

#include <filesystem>

namespace osint {

namespace fs = std::filesystem;

std::uint64_t folder_bytes(const std::string& path) {
  std::error_code error;
  std::uint64_t bytes = 0;
  for (fs::directory_iterator file(path, error), end; !error && file != end; file.increment(error)) {
    std::error_code gone;
    const std::uintmax_t size = file->file_size(gone);
    if (!gone) bytes += size;
  }
  return bytes;
}

}  // namespace osint
