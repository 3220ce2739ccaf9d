// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/sync_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// 0 or an errno.
int sync_opened(const std::string& path, int (*sync)(int)) {
  const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int error = folder >= 0 && sync(folder) == 0 ? 0 : errno;
  if (folder >= 0) close(folder);
  // Some file systems cannot sync a folder; those that can report their errors otherwise.
  return error == EINVAL ? 0 : error;
}

bool same_file_system(const fs::path& one, const fs::path& other) {
  struct stat first {};
  struct stat second {};
  return stat(one.c_str(), &first) == 0 && stat(other.c_str(), &second) == 0 && first.st_dev == second.st_dev;
}

}  // namespace

Result<void> sync_folder(const std::string& path) {
  const int error = sync_opened(path, fsync);
  if (error == 0) return {};
  return system_failure(fmt::format("{}: cannot be made durable", path), error);
}

Result<void> sync_folders_above(const std::string& path) {
  std::error_code unknown;
  const fs::path bottom = fs::canonical(path, unknown);
  if (unknown) return system_failure(path, unknown.value());
  for (fs::path folder = bottom; folder.has_relative_path(); folder = folder.parent_path()) {
    const fs::path above = folder.parent_path();
    if (!same_file_system(bottom, above)) break;
    const int error = sync_opened(above.string(), fsync);
    if (error == EACCES) {
      // A user may pass through a folder that they may not open. Syncing the whole file system serves as
      // well.
      const int all = sync_opened(bottom.string(), syncfs);
      if (all == 0) return {};
      return system_failure(fmt::format("{}: cannot be made durable", path), all);
    }
    if (error != 0) return system_failure(fmt::format("{}: cannot be made durable", above.string()), error);
  }
  return {};
}

}  // namespace osint
