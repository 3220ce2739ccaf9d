// SPDX-License-Identifier: GPL-2.0-or-later
// Who may read and write a database: what its owner settled for it stays, through all that is made anew in it or in its place.
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>

#include "base/result.h"

namespace osint {

// Fails where the folder at `path` is another user's who lets everybody write there: whoever made it would own what is written.
// A folder that is shared with a group is no reason; the superuser may write anywhere. Nothing is said of what is not there.
Result<void> check_not_planted(const std::string& path);

// While it lives this process makes files with the rights that the tables of the database at `path` have: Xapian makes its file of
// versions anew in each commit. Where there is no table, all stays as it is. Concerns all threads; of several, the last ends first.
class AdoptedRights {
 public:
  explicit AdoptedRights(const std::string& path);
  ~AdoptedRights();
  AdoptedRights(AdoptedRights&& other) noexcept;
  AdoptedRights& operator=(AdoptedRights&& other) noexcept;

 private:
  std::optional<mode_t> former_;  // umask
};

// Gives the file of versions, which a commit made anew, the owner, group and mode of the tables, as far as this user may.
void restore_version_rights(const std::string& path);

// Whether what this user makes can be given the owner and group of the folder at `path`.
bool can_keep_owner(const std::string& path);

// Gives the folder `to` and each file in it the mode, the group and, where this user may, the owner of the folder `from` and of its
// files; files without a namesake there get what the tables have. Where the group cannot be kept, no group has rights.
Result<void> take_over_rights(const std::string& from, const std::string& to);

}  // namespace osint
