// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/file_lock.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

#include "base/system_failure.h"

namespace osint {

namespace fs = std::filesystem;

bool leads_to(const std::string& path, int descriptor) {
  struct stat named {};
  struct stat opened {};
  return stat(path.c_str(), &named) == 0 && fstat(descriptor, &opened) == 0 &&
         named.st_dev == opened.st_dev && named.st_ino == opened.st_ino;
}

Result<FileLock> FileLock::take(const std::string& path, std::chrono::milliseconds patience) {
  std::error_code error;
  const fs::path folder = fs::path(path).parent_path();
  fs::create_directories(folder, error);
  if (error) return system_failure(fmt::format("{}: cannot be written", folder.string()), error.value());
  const auto end = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) return system_failure(fmt::format("{}: cannot be written", path), errno);
    FileLock lock(file);
    if (flock(file, LOCK_EX | LOCK_NB) == 0) {
      // The last holder may have removed the file just before it released the lock.
      if (leads_to(path, file)) return lock;
      continue;
    }
    if (errno == EINTR) continue;
    if (errno != EWOULDBLOCK) return system_failure(fmt::format("{}: cannot be locked", path), errno);
    if (std::chrono::steady_clock::now() >= end)
      return tl::unexpected<Error>(
          Error{fmt::format("{}: another process holds it", path), 0, ErrorKind::busy});
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

FileLock::FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FileLock::~FileLock() {
  if (file_ >= 0) close(file_);
}

}  // namespace osint
