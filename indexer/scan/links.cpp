// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/scan/links.h"

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/files/paths.h"
#include "database/open_database.h"
#include "indexer/scan/walked_names.h"
#include "schema/metadata.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

struct Free {
  void operator()(char* text) const { std::free(text); }
};

// Returns an empty string, with errno set, if the path cannot be resolved.
std::string real_path(const std::string& path) {
  const std::unique_ptr<char, Free> real(realpath(path.c_str(), nullptr));
  return real ? std::string(real.get()) : std::string();
}

Roots without_links(const Roots& paths) {
  Roots out;
  for (const std::string& path : paths) {
    std::string real = real_path(path);
    out.insert(real.empty() ? path : std::move(real));
  }
  return out;
}

}  // namespace

Result<FollowedPlaces> load_followed(const OpenDatabase& database) {
  return database.metadata(metadata::followed).and_then([&](const std::string& text) {
    return followed_of_value(text, database.name());
  });
}

Result<FollowedPlaces> followed_of_value(const std::string& value, const std::string& where) {
  if (value.empty()) return FollowedPlaces();
  try {
    return nlohmann::json::parse(value).get<FollowedPlaces>();
  } catch (const nlohmann::json::exception& error) {
    return failure(
        fmt::format("{}: the list of places whose links are followed is damaged: {}", where, error.what()));
  }
}

std::string followed_value(const FollowedPlaces& followed) {
  return followed.empty() ? "" : nlohmann::json(followed).dump();
}

void set_followed(FollowedPlaces& followed, const std::string& path, bool follow) {
  const std::string start = below(path);
  followed.erase(path);
  for (auto place = followed.lower_bound(start); place != followed.end() && place->first.starts_with(start);)
    place = followed.erase(place);
  if (is_followed(followed, path) != follow) followed.emplace(path, follow);
}

bool is_followed(const FollowedPlaces& followed, std::string_view path) {
  if (followed.empty()) return false;
  for (std::string_view at = path; !at.empty(); at = folder_above(at)) {
    if (const auto place = followed.find(at); place != followed.end()) return place->second;
  }
  return false;
}

void forget_followed(FollowedPlaces& followed, const Roots& roots, const Roots& excluded) {
  std::erase_if(followed, [&](const auto& place) {
    return root_of(roots, place.first).empty() || is_excluded(roots, excluded, place.first);
  });
}

LinkRules::LinkRules(const Roots& roots, FollowedPlaces followed, const Roots& excluded)
    : roots_(without_links(roots)), excluded_(without_links(excluded)), followed_(std::move(followed)) {}

Link LinkRules::look(const std::string& path) const {
  Link link;
  link.target = real_path(path);
  if (link.target.empty()) return lost(path, errno);
  if (stat(link.target.c_str(), &link.status) != 0) return lost(path, errno);
  link.root = root_above(link.target);
  if (is_reached(link.target, S_ISDIR(link.status.st_mode))) {
    link.way = Link::Way::indexed_itself;
  } else if (follows(path)) {
    link.way = Link::Way::followed;
  } else {
    // The walk may leave out a file in the folders only because of its name. Here the name of the link
    // decides.
    link.way = is_in_sight(link) ? Link::Way::followed : Link::Way::not_followed;
  }
  return link;
}

// A link that leads out of the roots is not followed, whether its target exists or not.
Link LinkRules::lost(const std::string& path, int error) const {
  Link link;
  link.error = error;
  std::error_code unknown;
  const fs::path target = fs::read_symlink(path, unknown);
  if (unknown) return link;
  link.target =
      (target.is_absolute() ? target : fs::path(path).parent_path() / target).lexically_normal().string();
  link.root = root_above(link.target);
  if (error != ELOOP && !is_in_sight(link) && !follows(path)) link.way = Link::Way::not_followed;
  return link;
}

// True if the target lies in a root and the walk enters its folder. The type that its name tells does not
// matter.
bool LinkRules::is_in_sight(const Link& link) const {
  return !link.root.empty() && !is_excluded(roots_, excluded_, link.target) &&
         (link.target == link.root || walk_reaches(link.root, link.target, true));
}

bool LinkRules::is_reached(const std::string& real, bool folder) const {
  if (is_excluded(roots_, excluded_, real)) return false;
  for (std::string_view at = real; !at.empty(); at = folder_above(at)) {
    const auto root = roots_.find(at);
    if (root != roots_.end() && (*root == real || walk_reaches(*root, real, folder))) return true;
  }
  return false;
}

std::string LinkRules::root_above(const std::string& real) const {
  return std::string(root_of(roots_, real));
}

}  // namespace osint
