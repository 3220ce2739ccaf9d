// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/names/keyed_rows.h"

#include <algorithm>
#include <map>
#include <set>

#include "analysis/names/sorted_lines.h"

namespace osint {
namespace {

void add_to_list(std::string& list, const std::string& more) {
  for (const std::string_view item : parts(more, ',')) {
    const auto known = parts(list, ',');
    if (std::find(known.begin(), known.end(), item) != known.end()) continue;
    if (!list.empty()) list += ',';
    list += item;
  }
}

}  // namespace

JoinedRows joined_rows(const std::vector<KeyedRow>& rows) {
  JoinedRows out;
  std::map<std::string, std::size_t> place;
  std::set<std::string> written;
  for (const KeyedRow& row : rows) {
    if (!written.insert(row.written).second) {
      out.repeated.push_back(row);
      continue;
    }
    const auto [known, added] = place.emplace(row.key, out.rows.size());
    if (added) {
      out.rows.push_back(row);
      continue;
    }
    out.joined.push_back(row);
    std::vector<std::string>& columns = out.rows[known->second].columns;
    columns.resize(std::max(columns.size(), row.columns.size()));
    for (std::size_t i = 0; i < row.columns.size(); ++i) add_to_list(columns[i], row.columns[i]);
  }
  return out;
}

}  // namespace osint
