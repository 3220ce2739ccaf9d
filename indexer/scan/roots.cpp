// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/roots.h"

#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <sys/stat.h>

#include "base/cbor.h"
#include "base/files/paths.h"
#include "base/utf8.h"
#include "database/open_database.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/walked_names.h"
#include "schema/metadata.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

bool is_folder(const std::string& path, const FileTable& table) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) return S_ISDIR(status.st_mode);
  return table.find(path) == nullptr;
}

// The root whose walk comes to `path`.
std::optional<std::string> covering_root(const Remembered& remembered, const std::string& path,
                                         bool path_is_folder) {
  const std::string_view root = root_of(remembered.roots, path);
  if (root.empty() || is_excluded(remembered.roots, remembered.excluded, path) ||
      (root != path && !walk_reaches(root, path, path_is_folder)))
    return std::nullopt;
  return std::string(root);
}

void add_root(Remembered& remembered, const std::string& added, const FileTable& table) {
  Roots& roots = remembered.roots;
  const std::string start = below(added);
  for (auto root = roots.lower_bound(start); root != roots.end() && root->starts_with(start);) {
    const bool reached =
        walk_reaches(added, *root, is_folder(*root, table)) && root_of(remembered.excluded, *root).empty();
    root = reached ? roots.erase(root) : std::next(root);
  }
  roots.insert(added);
}

Result<void> check_named(const std::string& path, const Roots& remembered, const FileTable& table) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode) || S_ISREG(status.st_mode)) return {};
    return failure(fmt::format("{}: is neither a file nor a folder", path));
  }
  if (errno != ENOENT && errno != ENOTDIR) return {};  // the scan will say why
  if (remembered.contains(path)) return {};
  if (!root_of(remembered, path).empty() && !table.at_or_below(path).empty()) return {};
  return failure(fmt::format("{}: no such file or folder", path));
}

}  // namespace

Result<Remembered> load_remembered(const OpenDatabase& database) {
  const auto load = [&](std::string_view key) {
    return database.metadata(key).and_then(
        [&](const std::string& text) { return roots_of_value(text, database.name()); });
  };
  auto roots = load(metadata::roots);
  auto excluded = load(metadata::excluded);
  if (!roots || !excluded) return tl::unexpected<Error>((roots ? excluded : roots).error());
  return Remembered{std::move(*roots), std::move(*excluded)};
}

Result<Roots> roots_of_value(const std::string& value, const std::string& where) {
  if (value.empty()) return Roots();
  try {
    return nlohmann::json::parse(value).get<Roots>();
  } catch (const nlohmann::json::exception& error) {
    return failure(fmt::format("{}: the list of indexed folders is damaged: {}", where, reason_of(error)));
  }
}

std::string roots_value(const Roots& roots) { return nlohmann::json(roots).dump(); }

Result<Scopes> resolve_scopes(const std::vector<std::string>& paths, const Remembered& remembered,
                              const FileTable& table) {
  Roots named;
  for (const std::string& path : paths) {
    const auto canonical = canonical_path(path);
    if (!canonical) return tl::unexpected<Error>(canonical.error());
    if (auto ok = check_named(*canonical, remembered.roots, table); !ok)
      return tl::unexpected<Error>(ok.error());
    if (!is_valid_utf8(*canonical))
      return failure(fmt::format("{}: its name is not UTF-8; rename it", *canonical));
    named.insert(*canonical);
  }
  if (paths.empty()) named = remembered.roots;
  if (named.empty()) return failure("no folder was indexed yet; name one: osint-index FOLDER");
  Remembered now = remembered;
  for (const std::string& path : named) now.excluded.erase(path);
  for (const std::string& path : named) {
    if (!covering_root(now, path, is_folder(path, table))) add_root(now, path, table);
  }
  Scopes resolved{now.roots, now.excluded, {}};
  Remembered walked{{}, now.excluded};
  for (const std::string& path : named) {
    const bool folder = is_folder(path, table);
    if (covering_root(walked, path, folder)) continue;
    walked.roots.insert(path);
    const auto root = covering_root(now, path, folder);
    resolved.scopes.push_back({path, *root, folder || *root == path});
  }
  return resolved;
}

bool is_excluded(const Roots& roots, const Roots& excluded, std::string_view path) {
  return root_of(excluded, path).size() > root_of(roots, path).size();
}

std::string_view root_of(const Roots& roots, std::string_view path) {
  for (std::string_view at = path; !at.empty(); at = folder_above(at)) {
    if (const auto root = roots.find(at); root != roots.end()) return *root;
  }
  return {};
}

}  // namespace osint
