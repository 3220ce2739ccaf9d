// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/shortage.h"

#include <catch2/catch.hpp>
#include <cerrno>
#include <sys/resource.h>
#include <xapian.h>

#include "base/system_failure.h"
#include "database/xapian_failure.h"

using namespace osint;
using Catch::Contains;

namespace {

// With the soft limit of open files as it is given, for the time of a test.
class OpenFiles {
 public:
  explicit OpenFiles(rlim_t files) {
    getrlimit(RLIMIT_NOFILE, &before_);
    const rlimit now{files, before_.rlim_max};
    setrlimit(RLIMIT_NOFILE, &now);
  }
  ~OpenFiles() { setrlimit(RLIMIT_NOFILE, &before_); }
  OpenFiles(const OpenFiles&) = delete;
  OpenFiles& operator=(const OpenFiles&) = delete;

 private:
  rlimit before_{};
};

}  // namespace

TEST_CASE("what a limit refuses is a shortage, and the limit is named", "[shortage]") {
  const OpenFiles files(300);
  const Error error = system_failure("db", EMFILE).value();
  CHECK(error.kind == ErrorKind::shortage);
  CHECK_THAT(error.message, Contains("300") && Contains("ulimit -n"));
  CHECK(system_failure("db", EACCES).value().kind == ErrorKind::shortage);
  CHECK(system_failure("db", EFBIG).value().kind == ErrorKind::shortage);
  CHECK(system_failure("db", ENOENT).value().kind == ErrorKind::failure);
  CHECK(system_failure("db", ENOSPC).value().kind == ErrorKind::no_space);
}

TEST_CASE("what Xapian says of a limit is a shortage, what it says of damage is none", "[shortage]") {
  const OpenFiles files(300);
  const Error few =
      error_of(Xapian::DatabaseOpeningError("Couldn't open db/postlist.glass to read", EMFILE), "db");
  CHECK(few.kind == ErrorKind::shortage);
  CHECK_THAT(few.message, Contains("ulimit -n") && !Contains("damaged"));
  const Error damage = error_of(Xapian::DatabaseCorruptError("Rev file magic incorrect"), "db");
  CHECK(damage.kind == ErrorKind::failure);
  CHECK_THAT(damage.message, Contains("damaged"));
}
