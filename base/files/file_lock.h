// SPDX-License-Identifier: GPL-2.0-or-later
// A lock that processes take in turn: flock(2) of a file.
#pragma once

#include <chrono>
#include <string>

#include "base/result.h"

namespace osint {

class FileLock {
 public:
  // Waits while another process holds it; ErrorKind::busy when it still does after `patience`. The file stays.
  static Result<FileLock> take(const std::string& path, std::chrono::milliseconds patience);
  FileLock(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int file) : file_(file) {}
  int file_;
};

// Whether the path names what the descriptor has open. A lock is worth nothing where its holder has put something else there.
bool leads_to(const std::string& path, int descriptor);

}  // namespace osint
