// SPDX-License-Identifier: GPL-2.0-or-later
// Failures that a user, a file or a database can cause are values of type Result. Exceptions report bugs.
#pragma once

#include <string>
#include <tl/expected.hpp>

namespace osint {

// Tells the caller what a failure means, and which exit status it leads to.
enum class ErrorKind {
  failure,      // exit status 2
  busy,         // another process is writing the database: exit status 75
  not_found,    // there is no such file or commentary: exit status 1 for a commentary
  interrupted,  // the user stopped the program: exit status 2
  no_space,     // the disk is full: exit status 2
  bad_disk,     // the disk cannot be read or written: exit status 2
  unsuitable,   // the database belongs to another program or version: exit status 2
  refused,      // Xapian does not accept the document; in a run only its file fails
  shortage,     // a resource limit or a missing permission, not the database, is at fault: exit status 2
};

struct Error {
  std::string message;  // names the place and says what to do; UTF-8 that has not passed printable()
  int line = 0;         // of the file that the message is about, 1-based; 0 if none
  ErrorKind kind = ErrorKind::failure;
};

template <class T>
using Result = tl::expected<T, Error>;

// Returns an error of kind `failure`.
inline tl::unexpected<Error> failure(std::string message, int line = 0) {
  return tl::unexpected<Error>(Error{std::move(message), line, ErrorKind::failure});
}

}  // namespace osint
