// SPDX-License-Identifier: GPL-2.0-or-later
// Joins the rows of a table whose characters fold to the same key. It takes the keys as values, so that tests
// can pass foldings that no release of ICU has.
#pragma once

#include <string>
#include <vector>

namespace osint {

struct KeyedRow {
  std::string key;                   // the characters, folded
  std::string written;               // the characters as they stand in the file
  std::vector<std::string> columns;  // the other columns; each is a list separated by commas
  std::string where;                 // file:line

  bool operator==(const KeyedRow&) const = default;
};

struct JoinedRows {
  std::vector<KeyedRow> rows;  // one for each key, in the order of its first row
  // Rows that were merged into an earlier row because this release of ICU folds their characters to the
  // same key.
  std::vector<KeyedRow> joined;
  // Rows written like an earlier one, which are mistakes in the file. They are not merged.
  std::vector<KeyedRow> repeated;
};

// Merges rows of equal keys. Each column of the result lists all items of their columns in order, each once.
JoinedRows joined_rows(const std::vector<KeyedRow>& rows);

}  // namespace osint
