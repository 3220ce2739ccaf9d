// SPDX-License-Identifier: GPL-2.0-or-later
// Rows of a table by what ICU folds their characters to. Pure, so that foldings which no present ICU has can be tested.
#pragma once

#include <string>
#include <vector>

namespace osint {

struct KeyedRow {
  std::string key;                   // the characters, folded
  std::string written;               // the characters as they stand in the file
  std::vector<std::string> columns;  // what is said of them: lists separated by commas
  std::string where;                 // file:line

  bool operator==(const KeyedRow&) const = default;
};

struct JoinedRows {
  std::vector<KeyedRow> rows;  // each key once, in the order of its first row
  std::vector<KeyedRow>
      joined;  // those that went into an earlier row: this ICU takes their characters for the same
  std::vector<KeyedRow>
      repeated;  // those written like an earlier one: mistakes of the file, whatever ICU says
};

// Rows of one key become one. Each of its columns is a list of all they say, in their order, each thing once.
JoinedRows joined_rows(const std::vector<KeyedRow>& rows);

}  // namespace osint
