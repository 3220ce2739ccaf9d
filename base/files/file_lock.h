// SPDX-License-Identifier: GPL-2.0-or-later
// An advisory lock between processes: flock(2) on a file.
#pragma once

#include <chrono>
#include <string>

#include "base/result.h"

namespace osint {

// Holds the lock until it is destroyed.
class FileLock {
 public:
  // Creates the file, and the folders above it, if they do not exist. Waits while another process holds the
  // lock, and fails with ErrorKind::busy after `patience`. The file remains after the lock is released.
  static Result<FileLock> take(const std::string& path, std::chrono::milliseconds patience);
  FileLock(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int file) : file_(file) {}
  int file_;
};

// Returns whether the path names the file that the descriptor has open. A lock protects nothing once its file
// has been replaced under that name.
bool leads_to(const std::string& path, int descriptor);

}  // namespace osint
