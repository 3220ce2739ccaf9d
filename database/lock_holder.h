// SPDX-License-Identifier: GPL-2.0-or-later
// Which process writes a database, as far as /proc tells. Reads, changes nothing.
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>

#include "base/result.h"

namespace osint {

struct LockHolder {
  pid_t process = 0;
  std::string command;  // its arguments, not yet printable; empty where they cannot be seen
};

// Who holds the lock of DatabaseLock or Xapian's own; nothing where nobody does, or nobody that can be seen (another
// user's process with Xapian's lock alone, a process of another container).
std::optional<LockHolder> lock_holder(const std::string& database);

// ErrorKind::busy, naming the holder.
Error busy_database(const std::string& database);

}  // namespace osint
