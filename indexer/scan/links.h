// SPDX-License-Identifier: GPL-2.0-or-later
// Which symbolic links in the folders are followed, and where they lead. Looks at the file system, opens no file.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <sys/stat.h>

#include "base/result.h"
#include "indexer/scan/roots.h"

namespace osint {

// For a path, true if links at or below it are followed wherever they lead. The nearest path at or above a link decides.
// Kept in the database, so that a later run does not take what an earlier one indexed for gone.
using FollowedPlaces = std::map<std::string, bool, std::less<>>;

Result<FollowedPlaces> load_followed(const OpenDatabase& database);
// The metadata's text, empty for none. `where` names the database in errors.
Result<FollowedPlaces> followed_of_value(const std::string& value, const std::string& where);
std::string followed_value(const FollowedPlaces& followed);

// The same with `follow` said of `path` and all below it.
void set_followed(FollowedPlaces& followed, const std::string& path, bool follow);
bool is_followed(const FollowedPlaces& followed, std::string_view path);
// Forgets what lies in no root, or was taken out of one: who indexes it again says anew whether to follow.
void forget_followed(FollowedPlaces& followed, const Roots& roots, const Roots& excluded);

struct Link {
  enum class Way {
    followed,
    indexed_itself,  // the walk of a root comes to the target by its own path
    not_followed,    // the target lies in no root, is hidden there or was taken out of it
    nowhere          // there is no target, or it cannot be looked at: `error`
  };
  Way way = Way::nowhere;
  std::string target;     // absolute, without links; of a link to nowhere as far as it can be told
  std::string root;       // the root that `target` lies in, without links; empty where it lies in none
  struct stat status {};  // of the target
  int error = 0;          // an errno
};

class LinkRules {
 public:
  LinkRules() = default;
  LinkRules(const Roots& roots, FollowedPlaces followed, const Roots& excluded = {});

  // Decides what to do with the link at `path`, an absolute path.
  Link look(const std::string& path) const;
  bool follows(std::string_view path) const { return is_followed(followed_, path); }
  // True if the walk of a root comes to `real`, an absolute path without links.
  bool is_reached(const std::string& real, bool folder) const;

 private:
  std::string root_above(const std::string& real) const;
  bool is_in_sight(const Link& link) const;
  Link lost(const std::string& path, int error) const;

  Roots roots_;  // without links, as are the next
  Roots excluded_;
  FollowedPlaces followed_;
};

}  // namespace osint
