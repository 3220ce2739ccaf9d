// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/file_rights.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "base/system_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

constexpr mode_t group_bits = S_IRWXG;
constexpr mode_t all_bits = 07777;
constexpr const char* exemplary = "docdata.glass";  // it has the whole text

std::optional<struct stat> rights_of(const std::string& path) {
  struct stat status {};
  if (lstat(path.c_str(), &status) != 0 || S_ISLNK(status.st_mode)) return std::nullopt;
  return status;
}

std::string in(const std::string& folder, const std::string& name) {
  return fmt::format("{}/{}", folder, name);
}

bool in_group(gid_t group) {
  if (group == getegid()) return true;
  const int count = getgroups(0, nullptr);
  if (count <= 0) return false;
  std::vector<gid_t> groups(static_cast<std::size_t>(count));
  if (getgroups(count, groups.data()) < 0) return false;
  return std::ranges::find(groups, group) != groups.end();
}

// Returns 0 or an errno. A file with several names may be anybody's, so the superuser must not give it away.
int give(int descriptor, const struct stat& rights, bool folder) {
  struct stat now {};
  if (fstat(descriptor, &now) != 0) return errno;
  if (folder ? !S_ISDIR(now.st_mode) : !S_ISREG(now.st_mode) || now.st_nlink != 1) return EPERM;
  mode_t mode = rights.st_mode & all_bits;
  // On some network file systems not even the superuser may change the owner; the file then stays as it is.
  if (now.st_uid != rights.st_uid && geteuid() == 0 &&
      fchown(descriptor, rights.st_uid, static_cast<gid_t>(-1)) != 0)
    return 0;
  if (now.st_gid != rights.st_gid && fchown(descriptor, static_cast<uid_t>(-1), rights.st_gid) != 0)
    mode &= ~(group_bits | S_ISGID);
  if (fstat(descriptor, &now) != 0) return errno;
  return (now.st_mode & all_bits) == mode || fchmod(descriptor, mode) == 0 ? 0 : errno;
}

Result<void> give(const std::string& path, const struct stat& rights, bool folder) {
  const int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | (folder ? O_DIRECTORY : 0);
  const int descriptor = open(path.c_str(), flags);
  const int error = descriptor < 0 ? errno : give(descriptor, rights, folder);
  // Without this, the old rights could return after a loss of power.
  const int sync_error = error == 0 && !folder && fsync(descriptor) != 0 ? errno : 0;
  if (descriptor >= 0) close(descriptor);
  if (error == 0 && sync_error == 0) return {};
  return system_failure(fmt::format("{}: cannot get the rights of what it replaces", path),
                        error != 0 ? error : sync_error);
}

}  // namespace

Result<void> check_not_planted(const std::string& path) {
  struct stat status {};
  const uid_t self = geteuid();
  if (self == 0 || stat(path.c_str(), &status) != 0 || !S_ISDIR(status.st_mode)) return {};
  if (status.st_uid == self || status.st_uid == 0 || (status.st_mode & S_IWOTH) == 0) return {};
  return failure(
      fmt::format("{} belongs to another user and everybody may write it, so nothing was written there: name "
                  "a folder of your own "
                  "with --db, or share one with a group (chmod o-w)",
                  path));
}

AdoptedRights::AdoptedRights(const std::string& path) {
  const auto rights = rights_of(in(path, exemplary));
  if (!rights || !S_ISREG(rights->st_mode)) return;
  constexpr mode_t access = S_IRGRP | S_IWGRP | S_IROTH | S_IWOTH;
  former_ = umask(S_IRWXG | S_IRWXO);  // closed to all others until it is known
  umask((~rights->st_mode & access) | (*former_ & (S_IXGRP | S_IXOTH)));
}

AdoptedRights::~AdoptedRights() {
  if (former_) umask(*former_);
}

AdoptedRights::AdoptedRights(AdoptedRights&& other) noexcept : former_(std::exchange(other.former_, {})) {}

AdoptedRights& AdoptedRights::operator=(AdoptedRights&& other) noexcept {
  std::swap(former_, other.former_);
  return *this;
}

void restore_version_rights(const std::string& path) {
  const std::string file = in(path, "iamglass");
  const auto rights = rights_of(in(path, exemplary));
  const auto now = rights_of(file);
  if (!rights || !now) return;
  if (now->st_uid == rights->st_uid && now->st_gid == rights->st_gid && now->st_mode == rights->st_mode)
    return;
  (void)give(file, *rights, false);
}

bool can_keep_owner(const std::string& path) {
  struct stat status {};
  if (geteuid() == 0 || stat(path.c_str(), &status) != 0) return true;
  return status.st_uid == geteuid() && in_group(status.st_gid);
}

Result<void> take_over_rights(const std::string& from, const std::string& to) {
  struct stat folder {};
  if (stat(from.c_str(), &folder) != 0) return system_failure(from, errno);
  const auto tables = rights_of(in(from, exemplary));
  std::error_code error;
  for (fs::directory_iterator file(to, error), end; !error && file != end; file.increment(error)) {
    const std::string name = file->path().filename().string();
    auto rights = rights_of(in(from, name));
    if (!rights || !S_ISREG(rights->st_mode)) rights = tables;
    if (!rights || !S_ISREG(rights->st_mode)) continue;
    if (auto given = give(file->path().string(), *rights, false); !given) return given;
  }
  if (error) return system_failure(to, error.value());
  return give(to, folder, true);
}

}  // namespace osint
