// SPDX-License-Identifier: GPL-2.0-or-later
#include "schema/table_files.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

#include "schema/database.h"
#include "schema/system_failure.h"

namespace osint {
namespace {

constexpr std::array<std::string_view, 6> files = {"iamglass",       "docdata.glass", "position.glass",
                                                   "postlist.glass", "synonym.glass", "termlist.glass"};
constexpr off_t smallest_block = 2048;  // bytes; blocks are this or a multiple of it

std::string table_file(const std::string& path, std::string_view name) {
  return fmt::format("{}/{}", path, name);
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
    if (name.ends_with(".glass") && status.st_size % smallest_block != 0)
      return damaged_database(path, fmt::format("{} is cut short", name));
  }
  return {};
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
