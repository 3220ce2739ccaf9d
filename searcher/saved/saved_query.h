// SPDX-License-Identifier: GPL-2.0-or-later
// Queries under names, a readable file for each: $XDG_CONFIG_HOME/osint-search/queries/NAME.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "searcher/answer/query_options.h"

namespace osint {

// A query with the options that shape it.
struct SavedQuery {
  std::string query;
  bool any = false;
  bool exact = false;
  Order order = Order::relevance;
  bool operator==(const SavedQuery&) const = default;
};

// relevance, date, oldest: values of --sort.
std::string_view name(Order order);

// What is wrong with a name, empty where nothing is. "all" is none.
std::string wrong_name(std::string_view name);

// As its file holds it: lines of KEY = VALUE, and comments.
std::string encode_saved_query(const SavedQuery& saved);

// `path` names the file in messages, which name the line as well.
Result<SavedQuery> decode_saved_query(std::string_view text, const std::string& path);

class SavedQueries {
 public:
  // `folder`: see queries_folder().
  explicit SavedQueries(std::string folder) : folder_(std::move(folder)) {}

  // Sorted. None where there is no folder.
  Result<std::vector<std::string>> names() const;
  // ErrorKind::failure where there is none of that name: the message names those there are, nearest first.
  Result<SavedQuery> load(const std::string& name) const;
  bool holds(const std::string& name) const;
  Result<void> save(const std::string& name, const SavedQuery& saved) const;
  Result<void> remove(const std::string& name) const;
  std::string path(const std::string& name) const { return folder_ + "/" + name; }

 private:
  Error unknown(const std::string& name) const;

  std::string folder_;
};

// $XDG_CONFIG_HOME/osint-search/queries, else below ~/.config; fails where nothing says where.
Result<std::string> queries_folder();

}  // namespace osint
