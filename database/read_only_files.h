// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's check of a database opens each table for reading and writing, although it writes nothing: to a user who may only read the
// database it would be damaged.
#pragma once

namespace osint {

// While one lives, files that Xapian opens in this process for reading and writing are opened for reading alone. One at a
// time, in a process of one thread.
class ReadOnlyFiles {
 public:
  ReadOnlyFiles();
  ~ReadOnlyFiles();
  ReadOnlyFiles(const ReadOnlyFiles&) = delete;
  ReadOnlyFiles& operator=(const ReadOnlyFiles&) = delete;
};

}  // namespace osint
