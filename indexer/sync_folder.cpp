// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/sync_folder.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <system_error>
#include <unistd.h>

namespace osint {

Result<void> sync_folder(const std::string& path) {
  const int folder = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = folder >= 0 && fsync(folder) == 0;
  const int error = errno;
  if (folder >= 0) close(folder);
  // Some file systems cannot sync a folder; those that can report their errors otherwise.
  if (synced || error == EINVAL) return {};
  return failure(fmt::format("{}: cannot be made durable: {}", path, std::generic_category().message(error)));
}

}  // namespace osint
