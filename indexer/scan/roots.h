// SPDX-License-Identifier: GPL-2.0-or-later
// Resolves the paths that a user names and the roots that a database remembers into the paths to walk. Looks
// at the file system only to tell files from folders.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace osint {

class FileTable;     // file_table.h
class OpenDatabase;  // database/open_database.h

// The files and folders that the database was given, as absolute canonical paths. The walk of one root never
// reaches another: a folder that is added later replaces the roots within it.
using Roots = std::set<std::string, std::less<>>;

struct Scope {
  std::string path;
  std::string root;      // the root that it is or lies in
  bool guarded = false;  // finding it empty must be confirmed with --allow-empty
};

// The paths that a database remembers. They are stored as JSON arrays in two metadata entries.
struct Remembered {
  Roots roots;
  Roots excluded;  // paths within a root that were taken out with --remove; no walk reaches them
  bool operator==(const Remembered&) const = default;
};

struct Scopes {
  Roots roots;  // to remember from now on, as is `excluded`
  Roots excluded;
  std::vector<Scope> scopes;  // ordered by path; none lies within another
};

// Loads what the database remembers. Fails if it cannot be read, or if its entry is damaged.
Result<Remembered> load_remembered(const OpenDatabase& database);
// Parse and render the value of one metadata entry. An empty value gives no roots.
Result<Roots> roots_of_value(const std::string& value, const std::string& where);
std::string roots_value(const Roots& roots);

// Resolves what to bring up to date: `paths`, or all remembered roots if `paths` is empty. A named path is no
// longer excluded. Fails if a path does not exist and was never indexed, is neither a file nor a folder, or
// is not UTF-8, and if there is nothing to index.
Result<Scopes> resolve_scopes(const std::vector<std::string>& paths, const Remembered& remembered,
                              const FileTable& table);

// Returns true if `path` was taken out of the root that it lies in.
bool is_excluded(const Roots& roots, const Roots& excluded, std::string_view path);

// Returns the nearest root at or above `path`, or an empty view. The view points into `roots`.
std::string_view root_of(const Roots& roots, std::string_view path);

}  // namespace osint
