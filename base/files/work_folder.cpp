// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/work_folder.h"

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

#include "base/system_failure.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

constexpr const char* mark = ".osint-index-work";
constexpr std::string_view mark_text = "osint-index builds a database here and removes this folder.\n";
constexpr mode_t private_mode = 0700;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  int number() const { return number_; }
  bool opened() const { return number_ >= 0; }

 private:
  int number_;
};

// A folder as the folder above it and the name there.
struct Place {
  Descriptor above;
  std::string name;
};

Place place_of(const std::string& path) {
  const fs::path whole(path);
  const std::string above = whole.has_parent_path() ? whole.parent_path().string() : ".";
  return {Descriptor(open(above.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)), whole.filename().string()};
}

Descriptor open_folder(int above, const char* name) {
  return Descriptor(openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

std::vector<std::string> names_in(int folder) {
  std::vector<std::string> out;
  const int again = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (again < 0) return out;
  const auto closing = [](DIR* stream) { closedir(stream); };
  const std::unique_ptr<DIR, decltype(closing)> stream(fdopendir(again), closing);
  if (!stream) {
    close(again);
    return out;
  }
  while (const dirent* entry = readdir(stream.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") out.emplace_back(name);
  }
  return out;
}

// Returns 0 or an errno. This program makes no folders deeper than a database, so what lies deeper is not its
// own.
int remove_contents(int folder, bool keep_mark, int depth = 0) {
  constexpr int deepest = 16;
  if (depth > deepest) return ELOOP;
  for (const std::string& name : names_in(folder)) {
    if (keep_mark && name == mark) continue;
    if (unlinkat(folder, name.c_str(), 0) == 0 || errno == ENOENT) continue;
    if (errno != EISDIR && errno != EPERM) return errno;
    const Descriptor inner = open_folder(folder, name.c_str());
    if (!inner.opened()) return errno;
    if (const int error = remove_contents(inner.number(), false, depth + 1)) return error;
    if (unlinkat(folder, name.c_str(), AT_REMOVEDIR) != 0 && errno != ENOENT) return errno;
  }
  return 0;
}

// Returns 0 or an errno. Some file systems cannot sync a folder.
int sync(int folder) { return fsync(folder) == 0 || errno == EINVAL ? 0 : errno; }

bool has_mark(int folder) {
  const Descriptor file(openat(folder, mark, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (!file.opened() || fstat(file.number(), &status) != 0) return false;
  return S_ISREG(status.st_mode) && status.st_uid == geteuid();
}

// Returns why the folder is not a work folder of this user, or "" if it is. An empty folder may have been
// created just now and not have its marker yet.
std::string_view foreign(int folder) {
  struct stat status {};
  if (fstat(folder, &status) != 0) return "cannot be looked at";
  if (status.st_uid != geteuid()) return "belongs to another user";
  if (has_mark(folder)) return "";
  if (!names_in(folder).empty()) return "was not made by this program, or by an earlier version of it";
  return (status.st_mode & 07777) == private_mode ? "" : "was not made by this program";
}

tl::unexpected<Error> in_the_way(const std::string& path, std::string_view why) {
  return failure(fmt::format(
      "{} is in the way: it {}; nothing was done with it. Look at what it is, and remove it or move it away",
      path, why));
}

// Returns a closed descriptor if nothing has the name.
Result<Descriptor> open_own(const Place& place, const std::string& path) {
  Descriptor folder = open_folder(place.above.number(), place.name.c_str());
  if (!folder.opened()) {
    if (errno == ENOENT) return folder;
    if (errno == ENOTDIR || errno == ELOOP) return in_the_way(path, "is no folder");
    if (errno == EACCES) return in_the_way(path, "belongs to another user");
    return system_failure(path, errno);
  }
  const std::string_view why = foreign(folder.number());
  if (!why.empty()) return in_the_way(path, why);
  return folder;
}

Result<void> write_mark(int folder, const std::string& path) {
  const Descriptor file(openat(folder, mark, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  if (!file.opened()) return system_failure(fmt::format("{}/{}", path, mark), errno);
  const ssize_t written = write(file.number(), mark_text.data(), mark_text.size());
  if (written != static_cast<ssize_t>(mark_text.size()))
    return system_failure(fmt::format("{}/{}", path, mark), written < 0 ? errno : ENOSPC);
  // Without this, the content could survive a loss of power without the marker.
  const int error = sync(folder);
  return error == 0 ? Result<void>() : system_failure(path, error);
}

Result<void> discard(const Place& place, const std::string& path) {
  if (!place.above.opened()) return {};
  const auto folder = open_own(place, path);
  if (!folder) return tl::unexpected<Error>(folder.error());
  if (!folder->opened()) return {};
  int error = remove_contents(folder->number(), true);
  // The marker is removed last, on the disk as well. Until then the next run recognises the folder.
  if (error == 0) error = sync(folder->number());
  if (error == 0 && unlinkat(folder->number(), mark, 0) != 0 && errno != ENOENT) error = errno;
  if (error == 0 && unlinkat(place.above.number(), place.name.c_str(), AT_REMOVEDIR) != 0 && errno != ENOENT)
    error = errno;
  return error == 0 ? Result<void>() : system_failure(fmt::format("{}: cannot be removed", path), error);
}

}  // namespace

Result<void> make_work_folder(const std::string& path) {
  const Place place = place_of(path);
  if (!place.above.opened()) return system_failure(fmt::format("cannot create the folder {}", path), errno);
  if (auto discarded = discard(place, path); !discarded) return discarded;
  if (mkdirat(place.above.number(), place.name.c_str(), private_mode) != 0) {
    if (errno == EEXIST) return in_the_way(path, "has just been made by another process");
    return system_failure(fmt::format("cannot create the folder {}", path), errno);
  }
  const Descriptor folder = open_folder(place.above.number(), place.name.c_str());
  struct stat status {};
  if (!folder.opened() || fstat(folder.number(), &status) != 0)
    return system_failure(fmt::format("cannot create the folder {}", path), errno);
  // Others who may rename the folder above can have put another folder here.
  if (status.st_uid != geteuid() || !names_in(folder.number()).empty())
    return in_the_way(path, "has just been made by another process");
  // The umask may have removed permissions, and a default ACL of the folder above may have added some.
  if (fchmod(folder.number(), private_mode) != 0) return system_failure(path, errno);
  return write_mark(folder.number(), path);
}

Result<void> discard_work_folder(const std::string& path) { return discard(place_of(path), path); }

Result<void> empty_work_folder(const std::string& path) {
  const Place place = place_of(path);
  if (!place.above.opened()) return {};
  const auto folder = open_own(place, path);
  if (!folder) return tl::unexpected<Error>(folder.error());
  const int error = folder->opened() ? remove_contents(folder->number(), true) : 0;
  return error == 0 ? Result<void>() : system_failure(fmt::format("{}: cannot be removed", path), error);
}

}  // namespace osint
