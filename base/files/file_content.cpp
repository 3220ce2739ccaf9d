// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/file_content.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/shortage.h"
#include "base/system_failure.h"

namespace osint {
namespace {

std::string size_text(std::size_t bytes) {
  constexpr std::size_t kib = 1U << 10;
  constexpr std::size_t mib = 1U << 20;
  return bytes >= mib ? fmt::format("{} MiB", bytes / mib) : fmt::format("{} KiB", bytes / kib);
}

Result<std::string> read_all(int file, const std::string& path, std::size_t most_bytes) {
  std::string out;
  std::string block(std::size_t{1} << 16, '\0');
  while (out.size() <= most_bytes) {
    const ssize_t count = read(file, block.data(), std::min(block.size(), most_bytes + 1 - out.size()));
    if (count == 0) return out;
    if (count > 0) out.append(block, 0, static_cast<std::size_t>(count));
    if (count < 0 && errno != EINTR) return system_failure(fmt::format("{}: cannot be read", path), errno);
  }
  return failure(fmt::format("{}: larger than {}", path, size_text(most_bytes)));
}

}  // namespace

Result<std::string> file_content(const std::string& path, std::size_t most_bytes, FileKind kind) {
  const bool regular = kind == FileKind::regular;
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (regular ? O_NONBLOCK : 0));
  if (file < 0 && errno == ENOENT)
    return tl::unexpected<Error>(
        Error{fmt::format("{}: {}", path, errno_text(ENOENT)), 0, ErrorKind::not_found});
  if (file < 0) return system_failure(fmt::format("{}: cannot be read", path), errno);
  struct stat status {};
  auto out = regular && fstat(file, &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)
                 ? failure(fmt::format("{}: not a regular file", path))
                 : read_all(file, path, most_bytes);
  close(file);
  return out;
}

Result<std::string_view> without_byte_order_mark(std::string_view text, const std::string& path) {
  using namespace std::string_view_literals;
  for (const std::string_view wide : {"\xFF\xFE"sv, "\xFE\xFF"sv, "\0\0\xFE\xFF"sv}) {
    if (text.starts_with(wide))
      return failure(fmt::format("{}: is UTF-16 or UTF-32; save it as UTF-8", path));
  }
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

Result<std::string> text_content(const std::string& path, std::size_t most_bytes, FileKind kind) {
  auto text = file_content(path, most_bytes, kind);
  if (!text) return text;
  const auto bare = without_byte_order_mark(*text, path);
  if (!bare) return tl::unexpected<Error>(bare.error());
  text->erase(0, text->size() - bare->size());
  return text;
}

}  // namespace osint
