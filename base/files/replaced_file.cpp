// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/replaced_file.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <unistd.h>
#include <utility>

#include "base/files/sync_folder.h"
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

// Returns 0 or an errno.
int write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t written = write(file, content.data(), content.size());
    if (written < 0 && errno != EINTR) return errno;
    if (written > 0) content.remove_prefix(static_cast<std::size_t>(written));
  }
  return fsync(file) == 0 ? 0 : errno;
}

}  // namespace

Result<ReplacedFile> ReplacedFile::prepare(const std::string& path, std::string_view content, bool alone) {
  if (auto made = make_folder_of(path); !made) return tl::unexpected<Error>(made.error());
  std::error_code unknown;
  const fs::path leads_to = fs::weakly_canonical(path, unknown);
  const fs::path target = unknown ? fs::path(path) : leads_to;
  // The temporary name begins with a point, which no saved query's name does.
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
  return sync_folder(fs::path(path_).parent_path().string());
}

}  // namespace osint
