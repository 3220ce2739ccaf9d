// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/database_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "base/files/file_lock.h"
#include "base/system_failure.h"
#include "database/lock_holder.h"

namespace osint {

Result<DatabaseLock> DatabaseLock::take(const std::string& path) {
  for (;;) {
    DatabaseLock lock;
    lock.folder_ = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    // Without it two runs could write at once. Of other failures whoever opens the database tells.
    if (lock.folder_ < 0 && (errno == EMFILE || errno == ENFILE || errno == ENOMEM))
      return system_failure(fmt::format("{}: cannot be locked", path), errno);
    if (lock.folder_ < 0) return lock;
    if (flock(lock.folder_, LOCK_EX | LOCK_NB) != 0) {
      if (errno == EWOULDBLOCK) return tl::unexpected<Error>(busy_database(path));
      return lock;
    }
    // Its holder may have put another database there just before it let go.
    if (leads_to(path, lock.folder_)) return lock;
  }
}

DatabaseLock::~DatabaseLock() {
  if (xapian_ >= 0) close(xapian_);
  if (folder_ >= 0) close(folder_);
}

DatabaseLock::DatabaseLock(DatabaseLock&& other) noexcept
    : folder_(std::exchange(other.folder_, -1)), xapian_(std::exchange(other.xapian_, -1)) {}

DatabaseLock& DatabaseLock::operator=(DatabaseLock&& other) noexcept {
  std::swap(folder_, other.folder_);
  std::swap(xapian_, other.xapian_);
  return *this;
}

Result<void> DatabaseLock::exclude_xapian(const std::string& path) {
  const std::string file = path + "/flintlock";
  // O_NONBLOCK: of a FIFO in its place it is an error, not to be waited for.
  xapian_ = open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
  if (xapian_ < 0) return system_failure(fmt::format("cannot write {}", file), errno);
  // The first byte, as Xapian does; this kind of lock and the older one exclude each other.
  struct flock range {};
  range.l_type = F_WRLCK;
  range.l_whence = SEEK_SET;
  range.l_len = 1;
  if (fcntl(xapian_, F_OFD_SETLK, &range) == 0) return {};
  if (errno == EAGAIN || errno == EACCES) return tl::unexpected<Error>(busy_database(path));
  return failure(fmt::format("cannot lock {}: {}", file, std::generic_category().message(errno)));
}

}  // namespace osint
