// SPDX-License-Identifier: GPL-2.0-or-later
// Reports, using inotify, that something may have changed that a scan of some paths would see. It does not
// say what changed. Only one thread may use it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/scan/links.h"

namespace osint {

class WatchedFolders {
 public:
  // Watches at most `most` folders, as if the system allowed no more.
  explicit WatchedFolders(std::size_t most = std::numeric_limits<std::size_t>::max());
  ~WatchedFolders();
  WatchedFolders(const WatchedFolders&) = delete;
  WatchedFolders& operator=(const WatchedFolders&) = delete;

  // Watches exactly these files and folders, whether they exist or not: everything that scan_folders() walks,
  // the targets of links that it follows by `links`, and the folders above, in which a path may disappear and
  // come back. Every change after the call is reported, so a scan that follows it misses nothing.
  void watch(const std::vector<std::string>& paths, const LinkRules& links = {});

  // Returns a descriptor to poll(2) for input; negative if the system gave none.
  int descriptor() const { return inotify_; }
  // Reads all waiting events without blocking. Returns true if one of them may concern the watched paths.
  bool take_events();

  // Returns what keeps some folders from being watched; empty if nothing does.
  const std::string& obstacle() const { return obstacle_; }
  // Returns true if changes may go unreported: because of an obstacle, or because a path does not exist
  // (mounting a disk causes no event).
  bool is_blind() const { return !obstacle_.empty() || missing_; }

 private:
  struct Interest {
    bool folder = false;          // everything that scan_folders() would look at matters
    bool links = false;           // links of any name matter, too, because they are followed
    std::set<std::string> names;  // entries with these names matter
  };

  Interest* add(const std::string& folder);
  void add_name(const std::string& path);
  void add_names_above(std::string path);
  void add_tree(const std::string& root, const LinkRules& links);
  // Adds the target of the link at `shown`, if it is followed. A target that is a folder is appended to
  // `folders`.
  void add_followed(const std::string& shown, const LinkRules& links,
                    std::vector<std::pair<std::string, std::string>>& folders);
  void add_target(const std::string& link);
  bool matters(std::uint32_t mask, const Interest& interest, std::string_view name) const;

  std::size_t most_;
  int inotify_ = -1;
  std::map<int, Interest> interests_;  // by watch descriptor
  std::map<int, Interest> former_;     // used only during watch()
  std::set<std::string> entered_;      // used only during watch(): folders that links lead to
  std::string obstacle_;
  bool missing_ = false;
};

}  // namespace osint
