// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/sidecar.h"

#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>

#include "indexer/scan/walked_names.h"

namespace osint {
namespace {

constexpr std::array<std::string_view, 2> endings{".yaml", ".yml"};

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : slash == 0 ? "/" : path.substr(0, slash);
}

bool is_regular(const std::string& path, struct stat& status) {
  return fstatat(AT_FDCWD, path.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode);
}

}  // namespace

bool is_sidecar_name(std::string_view name) {
  if (is_hidden(name)) return false;
  for (const std::string_view ending : endings) {
    if (name.size() > ending.size() && name.ends_with(ending)) return true;
  }
  return false;
}

std::array<std::string, 2> sidecar_paths(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const bool has_ending =
      dot != std::string_view::npos && (slash == std::string_view::npos || dot > slash + 1);
  const std::string stem(path.substr(0, has_ending ? dot : path.size()));
  return {stem + std::string(endings[0]), stem + std::string(endings[1])};
}

Result<std::optional<Sidecar>> read_sidecar_file(const PlaceBeneath& place) {
  for (const std::string& path : sidecar_paths(place.path)) {
    struct stat status {};
    if (path == place.path || !is_regular(path, status)) continue;
    // Below the root no link is followed. Without a root the file's folder is one.
    auto content = read_stable(PlaceBeneath{path, place.root.empty() ? folder_of(path) : place.root});
    if (content) return Sidecar{path, std::move(*content)};
    if (content.error().kind == ErrorKind::not_found) continue;
    return failure(fmt::format("{} {}", name_of(path), content.error().message));
  }
  return std::nullopt;
}

FileStamp sidecar_stamp(const std::string& path) {
  for (const std::string& candidate : sidecar_paths(path)) {
    struct stat status {};
    if (candidate != path && is_regular(candidate, status)) return stamp_of(status);
  }
  return {};
}

ContentHash joint_hash(const ContentHash& file, const ContentHash& sidecar) {
  const std::array<ContentHash, 2> both{file, sidecar};
  std::string bytes(sizeof both, '\0');
  std::memcpy(bytes.data(), both.data(), sizeof both);
  return content_hash(bytes);
}

}  // namespace osint
