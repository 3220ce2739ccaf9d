// SPDX-License-Identifier: GPL-2.0-or-later
// Saved queries. Each is a text file that users may edit: $XDG_CONFIG_HOME/osint-search/queries/NAME. The
// keys of these files must not change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "searcher/answer/query_options.h"

namespace osint {

// A query with the options that affect its result.
struct SavedQuery {
  std::string query;
  bool any = false;
  bool exact = false;
  Order order = Order::relevance;
  bool operator==(const SavedQuery&) const = default;
};

// Returns "relevance", "date" or "oldest", the values of --sort.
std::string_view name(Order order);

// Returns why a query cannot have this name, or "" if it can. A name has 1 to 64 characters of A-Z a-z 0-9 .
// _ - and begins with neither a point nor a hyphen, so it is safe as a file name. "all" is reserved.
std::string wrong_name(std::string_view name);

// Returns the content of a query's file: lines KEY = VALUE and comments. Line ends in the query become
// blanks.
std::string encode_saved_query(const SavedQuery& saved);

// The inverse of encode_saved_query(). Fails on unknown or repeated keys and on wrong values; the message
// names `path` and the line.
Result<SavedQuery> decode_saved_query(std::string_view text, const std::string& path);

// The saved queries in a folder. Several processes may use the folder at once, because files are replaced
// atomically.
class SavedQueries {
 public:
  // `folder` is usually queries_folder().
  explicit SavedQueries(std::string folder) : folder_(std::move(folder)) {}

  // Returns the names in ascending order, or none if the folder does not exist.
  Result<std::vector<std::string>> names() const;
  // Fails if there is no query of that name; the message then lists the most similar names. Also fails if the
  // file cannot be read or decoded.
  Result<SavedQuery> load(const std::string& name) const;
  // Returns whether there is a file of that name, readable or not.
  bool holds(const std::string& name) const;
  // Creates or replaces the query. wrong_name(name) must be empty.
  Result<void> save(const std::string& name, const SavedQuery& saved) const;
  // Fails if there is no query of that name.
  Result<void> remove(const std::string& name) const;
  std::string path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  Error unknown(const std::string& name) const;

  std::string folder_;
};

// Returns $XDG_CONFIG_HOME/osint-search/queries, or the same below ~/.config. Fails if neither
// $XDG_CONFIG_HOME nor $HOME is set.
Result<std::string> queries_folder();

}  // namespace osint
