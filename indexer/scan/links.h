// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which symbolic links are followed, and where they lead. Looks at the file system, but opens no
// file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <sys/stat.h>

#include "base/result.h"
#include "indexer/scan/roots.h"

namespace osint {

// Says for paths whether links at or below them are followed wherever they lead. The nearest path at or above
// a link decides. The map is stored in the database, so that a later run does not mistake what an earlier one
// indexed for deleted.
using FollowedPlaces = std::map<std::string, bool, std::less<>>;

// Loads the map from the database. Fails if it cannot be read, or if its entry is damaged.
Result<FollowedPlaces> load_followed(const OpenDatabase& database);
// Parse and render the value of the metadata; it is empty for an empty map.
Result<FollowedPlaces> followed_of_value(const std::string& value, const std::string& where);
std::string followed_value(const FollowedPlaces& followed);

// Sets `follow` for `path` and everything below it.
void set_followed(FollowedPlaces& followed, const std::string& path, bool follow);
// Returns true if links at `path` are followed.
bool is_followed(const FollowedPlaces& followed, std::string_view path);
// Removes the entries of paths that lie in no root or were excluded from one. Indexing such a path again
// decides anew whether to follow its links.
void forget_followed(FollowedPlaces& followed, const Roots& roots, const Roots& excluded);

struct Link {
  enum class Way {
    followed,        // read the target through this link
    indexed_itself,  // the walk of a root reaches the target by its own path
    not_followed,    // the target lies in no root, is hidden there, or was excluded
    nowhere          // there is no target, or it cannot be looked at: see `error`
  };
  Way way = Way::nowhere;
  std::string target;     // absolute and without links; for `nowhere`, as far as it is known
  std::string root;       // the root that `target` lies in, without links; empty if it is in none
  struct stat status {};  // of the target
  int error = 0;          // an errno, or 0
};

// Rules for the links below some roots. Constant after construction, so several threads may use it.
class LinkRules {
 public:
  LinkRules() = default;
  LinkRules(const Roots& roots, FollowedPlaces followed, const Roots& excluded = {});

  // Decides what to do with the link at `path`, which must be absolute. Looks at the file system.
  Link look(const std::string& path) const;
  bool follows(std::string_view path) const { return is_followed(followed_, path); }
  // Returns true if the walk of a root reaches `real`, an absolute path without links. `folder` says whether
  // it is a folder.
  bool is_reached(const std::string& real, bool folder) const;

 private:
  std::string root_above(const std::string& real) const;
  bool is_in_sight(const Link& link) const;
  Link lost(const std::string& path, int error) const;

  Roots roots_;  // without links; as is excluded_
  Roots excluded_;
  FollowedPlaces followed_;
};

}  // namespace osint
