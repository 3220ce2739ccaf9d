// SPDX-License-Identifier: GPL-2.0-or-later
// What a user, a file or a database can cause to fail is a value; exceptions are for bugs.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace osint {

enum class ErrorKind {
  failure,      // exit status 2
  busy,         // another process writes the database: exit status 75
  not_found,    // no commentary has such an id: exit status 1
  interrupted,  // as the user wished: exit status 2
  no_space,     // the disk is full: exit status 2
  bad_disk,     // the disk fails to read or to write: exit status 2
  unsuitable,   // a database of another program or version: exit status 2
  refused,      // the database takes no such document; in a run its file alone fails
  shortage,     // a limit or a missing right of this process, no fault of the database: exit status 2
};

struct Error {
  std::string message;  // names the place and says what to do; UTF-8, not yet made printable
  int line = 0;         // 1-based line of the file the message is about, 0 where there is none
  ErrorKind kind = ErrorKind::failure;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string message, int line = 0) {
  return tl::unexpected<Error>(Error{std::move(message), line, ErrorKind::failure});
}

}  // namespace osint
