// SPDX-License-Identifier: GPL-2.0-or-later
// The paths a user names and the roots a database remembers -> what to walk, and the root that each
// file's id is relative to. Looks at the file system only to tell files from folders.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/file_table.h"
#include "schema/result.h"

namespace osint {

// Files and folders the database was given, absolute and canonical. The walk of one never comes to
// another: a folder given later takes the place of the roots within it.
using Roots = std::set<std::string, std::less<>>;

struct Scope {
  std::string path;
  std::string root;      // the root it is, or lies in
  bool guarded = false;  // whether finding nothing there any more must be confirmed (--allow-empty)
};

struct Scopes {
  Roots roots;                // from now on
  std::vector<Scope> scopes;  // by path; none within another
};

Result<Roots> load_roots(const Xapian::Database& database, const std::string& where);
// Of what the metadata say; empty for none.
Result<Roots> roots_of_value(const std::string& value, const std::string& where);
std::string roots_value(const Roots& roots);

// What to bring up to date: `paths`, or all remembered roots where none is named. Fails on a path that
// neither exists nor was ever indexed.
Result<Scopes> resolve_scopes(const std::vector<std::string>& paths, const Roots& remembered,
                              const FileTable& table);

// The nearest root at or above `path`; empty where there is none.
std::string_view root_of(const Roots& roots, std::string_view path);

}  // namespace osint
