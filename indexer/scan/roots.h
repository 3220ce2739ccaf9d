// SPDX-License-Identifier: GPL-2.0-or-later
// The paths a user names and the roots a database remembers -> what to walk, and the root that each
// file's id is relative to. Looks at the file system only to tell files from folders.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace osint {

class FileTable;     // file_table.h
class OpenDatabase;  // database/open_database.h

// Files and folders the database was given, absolute and canonical. The walk of one never comes to
// another: a folder given later takes the place of the roots within it.
using Roots = std::set<std::string, std::less<>>;

struct Scope {
  std::string path;
  std::string root;      // the root it is, or lies in
  bool guarded = false;  // whether finding nothing there any more must be confirmed (--allow-empty)
};

// The paths that a database remembers. Stored as JSON arrays in two entries of its metadata.
struct Remembered {
  Roots roots;
  Roots excluded;  // paths within a root that were taken out (--remove): no walk comes to them
  bool operator==(const Remembered&) const = default;
};

struct Scopes {
  Roots roots;  // from now on, as are the next
  Roots excluded;
  std::vector<Scope> scopes;  // by path; none within another
};

Result<Remembered> load_remembered(const OpenDatabase& database);
// Of what the metadata say; empty for none. `where` names the database in errors.
Result<Roots> roots_of_value(const std::string& value, const std::string& where);
std::string roots_value(const Roots& roots);

// What to bring up to date: `paths`, or all remembered roots where none is named. A path named is excluded no longer.
// Fails on a path that neither exists nor was ever indexed.
Result<Scopes> resolve_scopes(const std::vector<std::string>& paths, const Remembered& remembered,
                              const FileTable& table);

// Whether `path` was taken out of the root it lies in.
bool is_excluded(const Roots& roots, const Roots& excluded, std::string_view path);

// The nearest root at or above `path`; empty where there is none.
std::string_view root_of(const Roots& roots, std::string_view path);

}  // namespace osint
