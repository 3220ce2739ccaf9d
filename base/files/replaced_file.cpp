// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/replaced_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

#include "base/system_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

tl::unexpected<Error> not_written(const std::string& path, int error) {
  return system_failure(fmt::format("{}: cannot be written", path), error);
}

Result<void> make_folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) return not_written(folder.string(), error.value());
  return {};
}

// 0 or an errno.
int write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = write(file, content.data(), content.size());
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) content.remove_prefix(static_cast<std::size_t>(written));
  }
  return fsync(file) == 0 ? 0 : errno;
}

bool leads_to(const std::string& path, int file) {
  struct stat named {};
  struct stat opened {};
  return stat(path.c_str(), &named) == 0 && fstat(file, &opened) == 0 && named.st_dev == opened.st_dev &&
         named.st_ino == opened.st_ino;
}

int sync_folder_of(const std::string& path) {
  const int folder = open(fs::path(path).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int error = folder >= 0 && fsync(folder) == 0 ? 0 : errno;
  if (folder >= 0) close(folder);
  return error == EINVAL ? 0 : error;  // some file systems cannot
}

}  // namespace

Result<ReplacedFile> ReplacedFile::prepare(const std::string& path, std::string_view content, bool alone) {
  if (auto made = make_folder_of(path); !made) return tl::unexpected<Error>(made.error());
  std::error_code unknown;
  const fs::path leads_to = fs::weakly_canonical(path, unknown);
  const fs::path target = unknown ? fs::path(path) : leads_to;
  // A point first: it is no name of a saved query.
  const std::string first = (target.parent_path() / ("." + target.filename().string())).string();
  std::string temporary = first + (alone ? ".new" : "-XXXXXX");
  const int file = alone ? open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)
                         : mkostemp(temporary.data(), O_CLOEXEC);
  if (file < 0) return not_written(path, errno);
  ReplacedFile out(target.string(), temporary);
  const int error = write_all(file, content);
  close(file);
  if (error != 0) return not_written(path, error);
  return out;
}

ReplacedFile::ReplacedFile(ReplacedFile&& other) noexcept
    : path_(std::move(other.path_)), temporary_(std::exchange(other.temporary_, "")) {}

ReplacedFile::~ReplacedFile() {
  if (!temporary_.empty()) unlink(temporary_.c_str());
}

Result<void> ReplacedFile::commit() {
  if (std::rename(temporary_.c_str(), path_.c_str()) != 0) return not_written(path_, errno);
  temporary_.clear();
  if (const int error = sync_folder_of(path_); error != 0) return not_written(path_, error);
  return {};
}

Result<FileLock> FileLock::take(const std::string& path, std::chrono::milliseconds patience) {
  if (auto made = make_folder_of(path); !made) return tl::unexpected<Error>(made.error());
  const auto end = std::chrono::steady_clock::now() + patience;
  for (;;) {
    const int file = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) return not_written(path, errno);
    FileLock lock(file);
    if (flock(file, LOCK_EX | LOCK_NB) == 0) {
      // Its holder may have removed it just before it let go.
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
