// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/stillborn.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <string_view>
#include <unistd.h>
#include <xapian.h>

#include "base/system_failure.h"
#include "database/versions.h"
#include "database/xapian_failure.h"
#include "schema/metadata.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view lock_file = "flintlock";

// A first commit, of metadata alone, makes one block (8 KiB) of a table or of all; iamglass has about 100 bytes.
constexpr std::uintmax_t most_bytes = 8192;

// Zeros but for the head and the foot of the block, which have 13 bytes at most that are not.
bool is_empty_table(const fs::path& path) {
  constexpr std::ptrdiff_t most_in_use = 32;
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return file && std::ssize(bytes) - std::ranges::count(bytes, '\0') <= most_in_use;
}

bool may_be_there(const fs::directory_entry& file, const std::string& name) {
  constexpr std::array tables = {"docdata.glass", "position.glass", "spelling.glass", "synonym.glass",
                                 "termlist.glass"};
  constexpr std::array others = {"postlist.glass", "iamglass", "v.tmp", "flintlock"};
  std::error_code error;
  if (!fs::is_regular_file(file.symlink_status(error)) || error) return false;
  if (file.file_size(error) > most_bytes || error) return false;
  if (std::ranges::find(tables, name) != tables.end()) return is_empty_table(file.path());
  return std::ranges::find(others, name) != others.end();
}

// Nothing but what Xapian makes first.
bool holds_beginnings(const std::string& path) {
  bool any = false;
  std::error_code error;
  for (fs::directory_iterator file(path, error), end; !error && file != end; file.increment(error)) {
    if (!may_be_there(*file, file->path().filename().string())) return false;
    any = true;
  }
  return any && !error;
}

// Whether there is more in it than the versions that it was created with, as far as it can be opened.
bool holds_anything(const std::string& path) {
  try {
    const Xapian::Database database(path, Xapian::DB_BACKEND_GLASS);
    const auto versions = current_versions();
    const bool known = std::all_of(
        database.metadata_keys_begin(), database.metadata_keys_end(),
        [&](const std::string& key) { return key == metadata::digest || versions.contains(key); });
    return !known || database.get_lastdocid() != 0 ||
           database.synonym_keys_begin() != database.synonym_keys_end();
  } catch (const Xapian::Error& error) {
    // What cannot be looked at for a limit, or for the disk, may hold anything.
    const ErrorKind kind = error_of(error, path).kind;
    return kind == ErrorKind::shortage || kind == ErrorKind::bad_disk;
  }
}

// Xapian's lock: of the first byte of the file, whoever holds the descriptor.
class Lock {
 public:
  explicit Lock(const std::string& path)
      : descriptor_(open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)) {
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    range.l_len = 1;
    held_ = descriptor_ >= 0 && fcntl(descriptor_, F_OFD_SETLK, &range) == 0;
    error_ = held_ ? 0 : errno;
  }
  ~Lock() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

  bool held() const { return held_; }
  bool busy() const { return error_ == EAGAIN || error_ == EACCES; }
  int error() const { return error_; }

 private:
  int descriptor_;
  bool held_ = false;
  int error_ = 0;
};

}  // namespace

bool is_stillborn(const std::string& path) { return holds_beginnings(path) && !holds_anything(path); }

Result<void> clear_stillborn(const std::string& path) {
  const std::string lock_path = fmt::format("{}/{}", path, lock_file);
  const Lock lock(lock_path);
  if (!lock.held()) {
    if (!lock.busy()) return system_failure(lock_path, lock.error());
    return tl::unexpected<Error>(
        Error{fmt::format("{}: another process writes this database; try again when it has ended", path), 0,
              ErrorKind::busy});
  }
  // Whoever was making it may have ended, well, just now.
  if (!is_stillborn(path)) return {};
  std::error_code error;
  for (fs::directory_iterator file(path, error), end; !error && file != end; file.increment(error)) {
    if (file->path().filename() != lock_file) fs::remove(file->path(), error);
  }
  if (error)
    return system_failure(fmt::format("{}: cannot be cleared for a new database", path), error.value());
  return {};
}

}  // namespace osint
