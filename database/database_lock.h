// SPDX-License-Identifier: GPL-2.0-or-later
// The lock that keeps two runs of osint-index out of one database: flock(2) of its folder, beside Xapian's own lock.
// Xapian's lock lies in the database, so it cannot be held while another database takes its place, nor where the
// database is too damaged to be opened; this one can, and /proc tells everybody who holds it.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

class DatabaseLock {
 public:
  // Of the folder `path`. ErrorKind::busy, at once, when another holds it. Where there is no such folder, or one
  // that cannot be locked (some network file systems), nothing is held: Xapian's lock remains.
  static Result<DatabaseLock> take(const std::string& path);
  DatabaseLock() = default;
  ~DatabaseLock();
  DatabaseLock(DatabaseLock&& other) noexcept;
  DatabaseLock& operator=(DatabaseLock&& other) noexcept;

  // Takes Xapian's lock as well, without opening the database. ErrorKind::busy when another has it.
  Result<void> exclude_xapian(const std::string& path);

 private:
  int folder_ = -1;
  int xapian_ = -1;
};

}  // namespace osint
