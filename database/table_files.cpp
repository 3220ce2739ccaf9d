// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/table_files.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "base/system_failure.h"
#include "database/glass_version.h"
#include "database/xapian_failure.h"

namespace osint {
namespace {

constexpr std::array<std::string_view, 6> files = {"iamglass",       "docdata.glass", "position.glass",
                                                   "postlist.glass", "synonym.glass", "termlist.glass"};

std::string table_file(const std::string& path, std::string_view name) {
  return fmt::format("{}/{}", path, name);
}

class File {
 public:
  explicit File(const std::string& path)
      : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
  ~File() {
    if (descriptor_ >= 0) close(descriptor_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  bool opened() const { return descriptor_ >= 0; }
  std::uint64_t size() const {
    struct stat status {};
    return fstat(descriptor_, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
  }
  // Shorter where the file ends.
  std::string read(std::uint64_t offset, std::size_t bytes) const {
    std::string out(bytes, '\0');
    std::size_t at = 0;
    while (at < bytes) {
      const ssize_t got = pread(descriptor_, out.data() + at, bytes - at, static_cast<off_t>(offset + at));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) break;
      at += static_cast<std::size_t>(got);
    }
    out.resize(at);
    return out;
  }

 private:
  int descriptor_;
};

std::string version_bytes(const std::string& path) {
  constexpr std::size_t most = 4096;  // Xapian writes some 100 and reads no more than 256
  const File file(table_file(path, "iamglass"));
  return file.opened() ? file.read(0, most) : "";
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t out = 0;
  for (const char byte : bytes) out = out << 8 | static_cast<unsigned char>(byte);
  return out;
}

// The list of free blocks, which lies in blocks of its own: each ends with the number of the next. Nothing where a part of it is
// missing.
std::optional<std::set<std::uint32_t>> free_blocks(const File& file, const GlassTableRoot& root) {
  constexpr std::uint32_t head = 8;  // bytes
  constexpr std::uint32_t entry = 4;
  std::set<std::uint32_t> out;
  std::set<std::uint32_t> read;
  for (FreeListPlace at = root.free_begin; at != root.free_end;) {
    const std::string block = file.read(at.block * root.block_bytes, root.block_bytes);
    if (block.size() < root.block_bytes || !read.insert(at.block).second) return std::nullopt;
    const auto last = static_cast<std::uint32_t>(root.block_bytes) - entry;
    for (; at.offset < last && at != root.free_end; at.offset += entry)
      out.insert(big_endian(std::string_view(block).substr(at.offset, entry)));
    if (at != root.free_end) at = {big_endian(std::string_view(block).substr(last)), head};
  }
  return out;
}

// A block that is allocated and given back before it was ever written need not be there.
bool holds_used_blocks(const File& file, const GlassTableRoot& root) {
  const std::uint64_t blocks = file.size() / root.block_bytes;
  if (blocks >= root.first_unused) return true;
  const auto free = free_blocks(file, root);
  if (!free) return false;
  for (std::uint64_t block = blocks; block < root.first_unused; ++block) {
    if (!free->contains(static_cast<std::uint32_t>(block))) return false;
  }
  return true;
}

// The name of a table whose file has not all the blocks that the last commit uses; empty where there is none. More than these
// is what a write left that came to no commit: of no concern to anybody, and the next writer writes over it.
std::string cut_table(const std::string& path) {
  std::string bytes = version_bytes(path);
  for (int attempt = 0; attempt < 3; ++attempt) {
    const auto version = read_glass_version(bytes);
    if (!version) return "";  // Xapian says what is wrong with it
    std::string cut;
    for (std::size_t i = 0; i < glass_table_names.size() && cut.empty(); ++i) {
      const std::string name = fmt::format("{}.glass", glass_table_names[i]);
      const File file(table_file(path, name));
      // What has no file yet is a matter of check_tables_complete().
      if (file.opened() && !holds_used_blocks(file, version->tables[i])) cut = name;
    }
    std::string now = version_bytes(path);
    if (cut.empty() || now == bytes) return cut;
    bytes = std::move(now);  // a writer committed meanwhile, and uses free blocks again
  }
  return "";
}

}  // namespace

Result<void> check_readable(const std::string& path) {
  const auto forbidden = [](const std::string& what) {
    return tl::unexpected<Error>(
        Error{fmt::format("no permission to read {}", what), 0, ErrorKind::shortage});
  };
  for (const std::string_view name : files) {
    const std::string file = table_file(path, name);
    if (access(file.c_str(), R_OK) == 0 || errno != EACCES) continue;
    return access(path.c_str(), R_OK | X_OK) == 0 ? forbidden(file) : forbidden(path);
  }
  return {};
}

Result<void> check_table_files(const std::string& path) {
  for (const std::string_view name : files) {
    const std::string file = table_file(path, name);
    struct stat status {};
    if (stat(file.c_str(), &status) != 0) {
      const int error = errno;
      if (error != ENOENT) return system_failure(file, error);
      if (lstat(file.c_str(), &status) != 0 && name != "postlist.glass") continue;
      return damaged_database(path, fmt::format("{} is missing", name));
    }
    if (!S_ISREG(status.st_mode)) return damaged_database(path, fmt::format("{} is no regular file", name));
  }
  const std::string cut = cut_table(path);
  return cut.empty() ? Result<void>() : damaged_database(path, fmt::format("{} is cut short", cut));
}

Result<void> check_tables_complete(const std::string& path) {
  for (const std::string_view name : files) {
    if (access(table_file(path, name).c_str(), F_OK) != 0)
      return damaged_database(path, fmt::format("{} is missing", name));
  }
  return {};
}

Result<void> make_table_files(const std::string& path) {
  for (const std::string_view name : {"docdata.glass", "position.glass", "synonym.glass"}) {
    const std::string file = table_file(path, name);
    const int made = open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    if (made < 0) return system_failure(file, errno);
    close(made);
  }
  return {};
}

}  // namespace osint
