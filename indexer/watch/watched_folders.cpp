// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/watch/watched_folders.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "base/files/paths.h"
#include "indexer/scan/folder_scan.h"
#include "indexer/scan/sidecar.h"
#include "indexer/scan/walked_names.h"

namespace osint {
namespace {

namespace fs = std::filesystem;

// Closing a file is not enough: truncate(2) and a writer that never closes its file cause no such event.
// Attributes matter because a file may become readable.
constexpr std::uint32_t changes = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY |
                                  IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;

// As many links as Linux follows.
constexpr int longest_chain = 40;

std::string limit(const char* name) {
  std::ifstream file(std::string("/proc/sys/fs/inotify/") + name);
  std::string value;
  file >> value;
  return fmt::format("fs.inotify.{}{}{}", name, value.empty() ? "" : " = ", value);
}

// Whether scan_folders() would look at an entry of that name.
bool is_looked_at(std::string_view name, bool folder) {
  return (!folder && is_sidecar_name(name)) || walk_reaches("/", std::string("/").append(name), folder);
}

}  // namespace

WatchedFolders::WatchedFolders(std::size_t most)
    : most_(most), inotify_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {}

WatchedFolders::~WatchedFolders() {
  if (inotify_ >= 0) close(inotify_);
}

void WatchedFolders::watch(const std::vector<std::string>& paths, const LinkRules& links) {
  obstacle_.clear();
  missing_ = false;
  if (inotify_ < 0) {
    obstacle_ = fmt::format("the system gives no inotify ({})", limit("max_user_instances"));
    return;
  }
  former_ = std::move(interests_);
  interests_.clear();
  entered_.clear();
  for (const std::string& path : paths) {
    add_names_above(path);
    struct stat status {};
    if (lstat(path.c_str(), &status) == 0 && S_ISLNK(status.st_mode)) add_target(path);
    if (stat(path.c_str(), &status) != 0) {
      missing_ = true;
    } else if (S_ISDIR(status.st_mode)) {
      add_tree(path, links);
    }
  }
  for (const auto& [descriptor, interest] : former_) inotify_rm_watch(inotify_, descriptor);
  former_.clear();
}

// Returns the entry of the folder; null if it cannot be watched.
WatchedFolders::Interest* WatchedFolders::add(const std::string& folder) {
  const bool full = interests_.size() >= most_;
  const int descriptor = full ? -1 : inotify_add_watch(inotify_, folder.c_str(), changes | IN_ONLYDIR);
  if (descriptor >= 0) {
    former_.erase(descriptor);
    return &interests_[descriptor];
  }
  if (full || errno == ENOSPC || errno == ENOMEM) {
    obstacle_ =
        fmt::format("the system allows no more folders to be watched ({})", limit("max_user_watches"));
  }
  return nullptr;
}

void WatchedFolders::add_name(const std::string& path) {
  const fs::path name(path);
  if (Interest* interest = add(name.parent_path().string())) interest->names.insert(name.filename().string());
}

void WatchedFolders::add_names_above(std::string path) {
  while (fs::path(path).has_relative_path()) {
    add_name(path);
    path = fs::path(path).parent_path().string();
  }
}

void WatchedFolders::add_tree(const std::string& root, const LinkRules& links) {
  // Each folder with the path by which the scan knows it, which differs if a link led there.
  std::vector<std::pair<std::string, std::string>> pending = {{root, root}};
  while (!pending.empty() && obstacle_.empty()) {
    const auto [folder, shown] = std::move(pending.back());
    pending.pop_back();
    // Watches first and then looks, so that changes in between are reported.
    if (Interest* interest = add(folder)) {
      interest->folder = true;
      interest->links = interest->links || links.follows(shown);
    }
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      std::error_code unknown;
      const fs::file_type type = entry->symlink_status(unknown).type();
      if (!is_looked_at(name, true)) continue;
      const std::string inside = below(shown).append(name);
      if (type == fs::file_type::directory &&
          (folder == shown || entered_.insert(entry->path().string()).second))
        pending.emplace_back(entry->path().string(), inside);
      if (type == fs::file_type::symlink) add_followed(inside, links, pending);
    }
  }
}

void WatchedFolders::add_followed(const std::string& shown, const LinkRules& links,
                                  std::vector<std::pair<std::string, std::string>>& folders) {
  const Link link = links.look(shown);
  const bool followed = link.way == Link::Way::followed;
  if (!followed && link.way != Link::Way::nowhere) return;
  add_target(shown);
  if (followed && S_ISDIR(link.status.st_mode) && entered_.insert(link.target).second)
    folders.emplace_back(link.target, shown);
}

void WatchedFolders::add_target(const std::string& link) {
  fs::path at(link);
  std::error_code error;
  for (int links = 0; links < longest_chain; ++links) {
    const fs::path target = fs::read_symlink(at, error);
    if (error) return;
    const fs::path named = target.is_absolute() ? target : at.parent_path() / target;
    const fs::path folder = fs::weakly_canonical(named.parent_path(), error);
    if (error || !named.has_filename()) return;
    at = folder / named.filename();
    add_name(at.string());
  }
}

bool WatchedFolders::matters(std::uint32_t mask, const Interest& interest, std::string_view name) const {
  if (name.empty() || interest.names.contains(std::string(name))) return true;
  return interest.folder && is_looked_at(name, interest.links || (mask & IN_ISDIR) != 0);
}

bool WatchedFolders::take_events() {
  if (inotify_ < 0) return false;
  bool mattered = false;
  alignas(inotify_event) std::array<char, 1 << 16> buffer;
  for (;;) {
    const ssize_t size = read(inotify_, buffer.data(), buffer.size());
    if (size <= 0) return mattered;
    for (ssize_t at = 0; at < size;) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      at += static_cast<ssize_t>(sizeof event + event.len);
      if ((event.mask & IN_Q_OVERFLOW) != 0) mattered = true;
      const auto interest = interests_.find(event.wd);
      // IN_IGNORED follows what was told before, or what watch() did itself.
      if (interest == interests_.end() || (event.mask & IN_IGNORED) != 0) continue;
      // Padded with NUL to its length.
      const std::string_view named = event.len == 0 ? std::string_view() : std::string_view(name);
      mattered = mattered || matters(event.mask, interest->second, named);
    }
  }
}

}  // namespace osint
