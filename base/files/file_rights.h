// SPDX-License-Identifier: GPL-2.0-or-later
// Keeps the owner, group and mode that a database was given, when its files are created anew or the whole
// database is replaced.
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>

#include "base/result.h"

namespace osint {

// Fails if the folder at `path` belongs to another user (not root) and everybody may write to it, because its
// owner would then own what is written there. The superuser passes, and so does a path where there is no
// folder.
Result<void> check_not_planted(const std::string& path);

// While an object lives, this process creates files with the permissions that the tables of the database at
// `path` have; Xapian creates its version file anew in each commit. Changes nothing if there are no tables.
// It sets the umask, so it affects all threads, and objects must be destroyed in the reverse order of their
// creation.
class AdoptedRights {
 public:
  explicit AdoptedRights(const std::string& path);
  ~AdoptedRights();
  AdoptedRights(AdoptedRights&& other) noexcept;
  AdoptedRights& operator=(AdoptedRights&& other) noexcept;

 private:
  std::optional<mode_t> former_;  // the umask to restore
};

// Gives the version file, which a commit has created anew, the owner, group and mode of the tables, as far as
// this user is permitted. Ignores failures.
void restore_version_rights(const std::string& path);

// Returns whether files of this user can be given the owner and group of the folder at `path`. Returns true
// if there is no such folder.
bool can_keep_owner(const std::string& path);

// Gives the folder `to` and each file in it the mode and group of the folder `from` and of its files, and the
// owner if this user is the superuser. A file without a counterpart in `from` gets the rights of the tables.
// If the group cannot be kept, the group gets no permissions.
Result<void> take_over_rights(const std::string& from, const std::string& to);

}  // namespace osint
