// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/file_stamp.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include "base/shortage.h"

namespace osint {
namespace {

constexpr std::int64_t second_ns = 1'000'000'000;

std::int64_t nanoseconds(const timespec& time) {
  return static_cast<std::int64_t>(time.tv_sec) * second_ns + time.tv_nsec;
}

std::int64_t now_ns() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  return nanoseconds(now);
}

// ErrorKind::not_found where there is no such file (any more).
tl::unexpected<Error> system_failure(int error) {
  if (error == ELOOP)
    return failure("a symbolic link took its place, or that of a folder above it, and was not followed");
  const bool gone = error == ENOENT || error == ENOTDIR;
  return tl::unexpected<Error>(Error{fmt::format("cannot be read: {}", shortage_words(error)), 0,
                                     gone ? ErrorKind::not_found : ErrorKind::failure});
}

class Descriptor {
 public:
  // Opens without blocking: a FIFO that has taken the place of the file must not hold up the run.
  explicit Descriptor(const PlaceBeneath& place)
      : number_(open_beneath(place, O_RDONLY | O_NONBLOCK | O_NOCTTY)) {}
  ~Descriptor() {
    if (number_ >= 0) close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

// Reads to the end, but at most one byte past `size`, so that a file that grows without end is not followed.
Result<std::string> read_bytes(int descriptor, std::uint64_t size) {
  std::string bytes(size + 1, '\0');
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t got = read(descriptor, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_failure(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

Result<struct stat> regular_file_status(int descriptor) {
  struct stat status {};
  if (fstat(descriptor, &status) != 0) return system_failure(errno);
  if (!S_ISREG(status.st_mode)) return failure("is not a regular file");
  if (static_cast<std::uint64_t>(status.st_size) > max_file_bytes) {
    return failure(fmt::format("is larger than {} MiB; split it", max_file_bytes >> 20));
  }
  return status;
}

}  // namespace

FileStamp stamp_of(const struct stat& status) {
  return {static_cast<std::uint64_t>(status.st_size), nanoseconds(status.st_mtim),
          nanoseconds(status.st_ctim), static_cast<std::uint64_t>(status.st_ino)};
}

bool is_trusted(const FileStamp& stamp, std::int64_t read_at_ns) {
  return std::max(stamp.modified_ns, stamp.changed_ns) + 2 * second_ns <= read_at_ns;
}

ContentHash content_hash(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return {hash.high64, hash.low64};
}

Result<FileContent> read_stable(const PlaceBeneath& place) {
  constexpr int attempts = 3;
  for (int attempt = 0; attempt < attempts; ++attempt) {
    const std::int64_t read_at = now_ns();
    const Descriptor file(place);
    if (file.number() < 0) return system_failure(errno);
    const auto before = regular_file_status(file.number());
    if (!before) return tl::unexpected<Error>(before.error());
    auto bytes = read_bytes(file.number(), static_cast<std::uint64_t>(before->st_size));
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    struct stat after {};
    if (stat(place.path.c_str(), &after) != 0) return system_failure(errno);
    const FileStamp stamp = stamp_of(*before);
    if (stamp == stamp_of(after) && stamp.size == bytes->size()) {
      const ContentHash hash = content_hash(*bytes);
      return FileContent{std::move(*bytes), stamp, is_trusted(stamp, read_at), hash};
    }
  }
  return failure("changed each time it was read; the next run tries again");
}

Result<FileContent> read_stable(const std::string& path) { return read_stable(PlaceBeneath{path, {}}); }

}  // namespace osint
