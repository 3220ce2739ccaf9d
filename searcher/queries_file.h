// SPDX-License-Identifier: GPL-2.0-or-later
// A file of queries (--queries): NAME<TAB>QUERY a line.
#pragma once

#include <fstream>
#include <optional>
#include <string>

#include "base/result.h"

namespace osint {

struct NamedQuery {
  std::string name;
  std::string query;
};

class QueriesFile {
 public:
  static Result<QueriesFile> open(const std::string& path);

  // The next query; nothing at the end. Errors name the file and the line: ErrorKind::not_found for a line that is no
  // query, after which the next may be; any other ends the file. Empty lines are passed over.
  std::optional<Result<NamedQuery>> next();

 private:
  QueriesFile(std::string path, std::ifstream file) : path_(std::move(path)), file_(std::move(file)) {}
  bool next_line();

  std::string path_;
  std::ifstream file_;
  std::string line_;
  int number_ = 0;
};

}  // namespace osint
