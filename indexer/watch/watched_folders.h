// SPDX-License-Identifier: GPL-2.0-or-later
// Tells when something may have changed that a scan of some paths would see (inotify). What changed is for the scan.
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
  // No more folders than `most`, as if the system allowed no more.
  explicit WatchedFolders(std::size_t most = std::numeric_limits<std::size_t>::max());
  ~WatchedFolders();
  WatchedFolders(const WatchedFolders&) = delete;
  WatchedFolders& operator=(const WatchedFolders&) = delete;

  // Watches these files and folders and no others, be they there or not: what scan_folders() walks, the targets of
  // the links it follows by `links`, and the folders above, by whose names a path may vanish and come back. What changes after
  // the call is told; a scan that follows it misses nothing.
  void watch(const std::vector<std::string>& paths, const LinkRules& links = {});

  // To poll(2) for input; negative where the system gave none.
  int descriptor() const { return inotify_; }
  // Takes what waits. Whether any of it matters.
  bool take_events();

  // What keeps some folders from being watched; empty when all are.
  const std::string& obstacle() const { return obstacle_; }
  // Whether changes may go untold: an obstacle, or a path that is not there (mounting a disk gives no event).
  bool is_blind() const { return !obstacle_.empty() || missing_; }

 private:
  struct Interest {
    bool folder = false;          // in all that scan_folders() would look at
    bool links = false;           // in links of any name, too: they are followed
    std::set<std::string> names;  // in these entries
  };

  Interest* add(const std::string& folder);
  void add_name(const std::string& path);
  void add_names_above(std::string path);
  void add_tree(const std::string& root, const LinkRules& links);
  // What the link at `shown` leads to, if it is followed; a folder is appended to `folders`.
  void add_followed(const std::string& shown, const LinkRules& links,
                    std::vector<std::pair<std::string, std::string>>& folders);
  void add_target(const std::string& link);
  bool matters(std::uint32_t mask, const Interest& interest, std::string_view name) const;

  std::size_t most_;
  int inotify_ = -1;
  std::map<int, Interest> interests_;  // by watch descriptor
  std::map<int, Interest> former_;     // while watch() runs
  std::set<std::string> entered_;      // while watch() runs: folders that links lead to
  std::string obstacle_;
  bool missing_ = false;
};

}  // namespace osint
