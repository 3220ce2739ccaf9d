// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/exchange.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/stat.h>
#include <system_error>

#include "base/files/sync_folder.h"
#include "base/files/work_folder.h"
#include "base/system_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

bool swap_names(const fs::path& one, const fs::path& other) {
  return renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) == 0;
}

bool is_mount_point(const fs::path& path) {
  struct statx status {};
  if (statx(AT_FDCWD, path.c_str(), 0, 0, &status) != 0) return true;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0 ||
         (status.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) == 0;
}

std::string folder_beside(const std::string& path, const char* ending) {
  std::error_code unknown;
  const fs::path real = fs::canonical(path, unknown);
  return (unknown ? path : real.string()) + ending;
}

}  // namespace

std::string building_folder(const std::string& path) { return folder_beside(path, ".osint-building"); }

std::string rebuilding_folder(const std::string& path) { return folder_beside(path, ".osint-rebuilding"); }

void discard_rebuilding_folder(const std::string& path) {
  (void)discard_work_folder(rebuilding_folder(path));
}

Result<bool> prepare_exchange(const std::string& path) {
  if (is_mount_point(path)) return false;
  const fs::path folder = building_folder(path);
  std::error_code error;
  // Tell a folder that is in the way from one that cannot be made.
  if (auto discarded = discard_work_folder(folder.string()); !discarded)
    return tl::unexpected<Error>(discarded.error());
  if (auto made = make_work_folder(folder.string()); !made) {
    if (made.error().kind != ErrorKind::failure) return tl::unexpected<Error>(made.error());
    return false;
  }
  const fs::path one = folder / "one";
  const fs::path other = folder / "other";
  int failed = 0;
  if (!fs::create_directory(one, error) || !fs::create_directory(other, error)) {
    failed = error.value();
  } else if (!swap_names(one, other)) {
    failed = errno;
  }
  if (failed != 0) {
    discard_building_folder(path);
    if (kind_of_errno(failed) != ErrorKind::failure) return system_failure(folder.string(), failed);
    return false;
  }
  fs::remove(one, error);
  fs::remove(other, error);
  return true;
}

void discard_building_folder(const std::string& path) { (void)discard_work_folder(building_folder(path)); }

Result<void> exchange_folders(const std::string& path, const std::string& other) {
  std::error_code unknown;
  const fs::path real = fs::canonical(path, unknown);
  if (unknown || !swap_names(real, other)) {
    const int error = unknown ? unknown.value() : errno;
    return system_failure(fmt::format("{}: the new database cannot take its place", path), error);
  }
  if (auto synced = sync_folders_above(real.string()); !synced) return synced;
  return sync_folder(fs::path(other).parent_path().string());
}

}  // namespace osint
