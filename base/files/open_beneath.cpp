// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/open_beneath.h"

#include <cerrno>
#include <climits>
#include <fcntl.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace osint {
namespace {

// For a link where a folder is required, O_NOFOLLOW yields ENOTDIR; this function turns that into ELOOP.
int open_entry(int folder, const std::string& name, int flags) {
  const int opened = openat(folder, name.c_str(), flags | O_NOFOLLOW | O_CLOEXEC);
  if (opened >= 0 || errno != ENOTDIR) return opened;
  struct stat status {};
  const bool link =
      fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(status.st_mode);
  errno = link ? ELOOP : ENOTDIR;
  return -1;
}

// Returns the part of the path below the root, without leading slashes.
std::string_view rest_of(const PlaceBeneath& place) {
  std::string_view rest = place.path;
  if (place.root.empty() || !rest.starts_with(place.root)) return {};
  rest.remove_prefix(place.root.size());
  if (!place.root.ends_with('/') && !rest.starts_with('/')) return {};
  const std::size_t first = rest.find_first_not_of('/');
  return first == std::string_view::npos ? std::string_view() : rest.substr(first);
}

void close_keeping_errno(int descriptor) {
  const int error = errno;
  close(descriptor);
  errno = error;
}

}  // namespace

// Opens one name at a time. openat2(2) would do it in one call, but many containers refuse it.
int open_beneath(const PlaceBeneath& place, int flags) {
  std::string_view rest = rest_of(place);
  if (rest.empty()) return open(place.path.c_str(), flags | O_CLOEXEC);
  if (place.path.size() >= PATH_MAX) {
    errno = ENAMETOOLONG;
    return -1;
  }
  int at = open(place.root.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
  while (at >= 0) {
    const std::size_t slash = rest.find('/');
    const std::string name(rest.substr(0, slash));
    const bool last = slash == std::string_view::npos;
    const int next = open_entry(at, name, last ? flags : O_PATH | O_DIRECTORY);
    close_keeping_errno(at);
    if (last) return next;
    at = next;
    rest.remove_prefix(slash + 1);
  }
  return -1;
}

}  // namespace osint
