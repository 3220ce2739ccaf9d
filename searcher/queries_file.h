// SPDX-License-Identifier: GPL-2.0-or-later
// A file of queries (--queries): NAME<TAB>QUERY a line, or an object of JSON with these members.
#pragma once

#include <fstream>
#include <memory>
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
  // "-" is standard input.
  static Result<QueriesFile> open(const std::string& path);

  // The next query; nothing at the end. Errors name the file and the line: ErrorKind::not_found for a line that is no
  // query, after which the next may be; any other ends the file. Empty lines are passed over.
  std::optional<Result<NamedQuery>> next();

 private:
  QueriesFile(std::string path, std::unique_ptr<std::ifstream> file)
      : path_(std::move(path)), file_(std::move(file)) {}
  bool next_line();
  Result<NamedQuery> query_of_line() const;
  tl::unexpected<Error> wrong(const std::string& what) const;

  std::string path_;
  std::unique_ptr<std::ifstream> file_;  // null: standard input
  std::string line_;
  int number_ = 0;
};

}  // namespace osint
