// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/files/paths.h"

#include <fmt/format.h>

namespace osint {

namespace fs = std::filesystem;

std::string below(std::string_view folder) {
  std::string start(folder);
  if (!start.ends_with('/')) start += '/';
  return start;
}

bool is_at_or_below(std::string_view path, std::string_view folder) {
  return path == folder || path.starts_with(below(folder));
}

std::string_view folder_above(std::string_view path) {
  if (path.size() <= 1) return {};
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  return slash == 0 ? std::string_view("/") : path.substr(0, slash);
}

fs::path absolute_path(const std::string& path, std::error_code& error) {
  const fs::path absolute = fs::absolute(path, error).lexically_normal();
  return absolute.has_filename() ? absolute : absolute.parent_path();  // "folder/"
}

// A link to a file keeps its own name.
Result<std::string> canonical_path(const std::string& path) {
  std::error_code error;
  const fs::path absolute = absolute_path(path, error);
  if (!error && !fs::is_directory(absolute, error)) {
    const fs::path parent = fs::weakly_canonical(absolute.parent_path(), error);
    if (!error) return (parent / absolute.filename()).string();
  }
  const fs::path canonical = fs::weakly_canonical(absolute, error);
  if (error) return failure(fmt::format("{}: {}", path, error.message()));
  return canonical.string();
}

}  // namespace osint
