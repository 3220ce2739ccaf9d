// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/roots.h"

#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <sys/stat.h>

#include "analysis/utf8.h"
#include "indexer/folder_scan.h"
#include "schema/cbor.h"
#include "schema/database.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// Links in the folders are resolved, so that a place has one name; a link to a file keeps its own.
Result<std::string> canonical_path(const std::string& path) {
  std::error_code error;
  fs::path absolute = fs::absolute(path, error).lexically_normal();
  if (!absolute.has_filename()) absolute = absolute.parent_path();  // "folder/"
  if (!error && !fs::is_directory(absolute, error)) {
    const fs::path parent = fs::weakly_canonical(absolute.parent_path(), error);
    if (!error) return (parent / absolute.filename()).string();
  }
  const fs::path canonical = fs::weakly_canonical(absolute, error);
  if (error) return failure(fmt::format("{}: {}", path, error.message()));
  return canonical.string();
}

bool is_folder(const std::string& path, const FileTable& table) {
  struct stat status {};
  if (stat(path.c_str(), &status) == 0) return S_ISDIR(status.st_mode);
  return table.find(path) == nullptr;
}

// The root whose walk comes to `path`.
std::optional<std::string> covering_root(const Roots& roots, const std::string& path, bool path_is_folder) {
  const std::string_view root = root_of(roots, path);
  if (root.empty() || (root != path && !walk_reaches(root, path, path_is_folder))) return std::nullopt;
  return std::string(root);
}

void add_root(Roots& roots, const std::string& added, const FileTable& table) {
  const std::string start = below(added);
  for (auto root = roots.lower_bound(start); root != roots.end() && root->starts_with(start);) {
    root = walk_reaches(added, *root, is_folder(*root, table)) ? roots.erase(root) : std::next(root);
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

Result<Roots> load_roots(const Xapian::Database& database, const std::string& where) {
  auto text = guarded(where, [&] { return database.get_metadata(std::string(metadata::roots)); });
  if (!text) return tl::unexpected<Error>(text.error());
  return roots_of_value(*text, where);
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

Result<Scopes> resolve_scopes(const std::vector<std::string>& paths, const Roots& remembered,
                              const FileTable& table) {
  Scopes resolved{remembered, {}};
  Roots named = remembered;
  if (!paths.empty()) named.clear();
  for (const std::string& path : paths) {
    const auto canonical = canonical_path(path);
    if (!canonical) return tl::unexpected<Error>(canonical.error());
    if (auto ok = check_named(*canonical, remembered, table); !ok) return tl::unexpected<Error>(ok.error());
    if (!is_valid_utf8(*canonical))
      return failure(fmt::format("{}: its name is not UTF-8; rename it", *canonical));
    named.insert(*canonical);
  }
  if (named.empty()) return failure("no folder was indexed yet; name one: osint-index FOLDER");
  for (const std::string& path : named) {
    if (!covering_root(resolved.roots, path, is_folder(path, table))) add_root(resolved.roots, path, table);
  }
  Roots walked;
  for (const std::string& path : named) {
    const bool folder = is_folder(path, table);
    if (covering_root(walked, path, folder)) continue;
    walked.insert(path);
    const auto root = covering_root(resolved.roots, path, folder);
    resolved.scopes.push_back({path, *root, folder || *root == path});
  }
  return resolved;
}

std::string_view root_of(const Roots& roots, std::string_view path) {
  for (std::string_view at = path; !at.empty();) {
    if (const auto root = roots.find(at); root != roots.end()) return *root;
    const std::size_t slash = at.rfind('/');
    if (at == "/" || slash == std::string_view::npos) break;
    at = slash == 0 ? std::string_view("/") : at.substr(0, slash);
  }
  return {};
}

}  // namespace osint
