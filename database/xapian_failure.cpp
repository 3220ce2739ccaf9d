// SPDX-License-Identifier: GPL-2.0-or-later
#include "database/xapian_failure.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fmt/format.h>
#include <string>

#include "base/shortage.h"
#include "base/system_failure.h"

namespace osint {
namespace {

// Of some failures Xapian says no reason; errno may still tell. Only what nothing but a failure sets is believed.
int disk_error() {
  constexpr std::array telling = {ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, EFBIG};
  return std::ranges::find(telling, errno) == telling.end() ? 0 : errno;
}

ErrorKind kind_of(const std::string& type, const std::string& message) {
  if (type == "InvalidArgumentError") return ErrorKind::refused;
  for (const int error : {ENOSPC, EDQUOT, EIO}) {
    if (message.find(errno_text(error)) != std::string::npos) return kind_of_errno(error);
  }
  return shortage_in(message) != 0 ? ErrorKind::shortage : ErrorKind::failure;
}

bool is_of_damage(const std::string& type, const std::string& message) {
  constexpr std::array types = {"DatabaseCorruptError", "DatabaseFormatError", "DatabaseVersionError",
                                "SerialisationError",   "RangeError",          "DocNotFoundError"};
  if (std::ranges::find(types, type) != types.end()) return true;
  // What is cut short or cannot be unpacked is of no type of its own.
  return type == "DatabaseError" &&
         (message.starts_with("EOF reading block") || message.starts_with("inflate failed"));
}

}  // namespace

Error error_of(const Xapian::Error& error, std::string_view where) {
  const int system_error = disk_error();
  const std::string type = error.get_type();
  // It is called so as well when the lock file cannot be written at all.
  if (type == "DatabaseLockError" && error.get_msg().ends_with("already locked")) {
    return {fmt::format("{}: another process writes this database; try again when it has ended", where), 0,
            ErrorKind::busy};
  }
  const char* known = error.get_error_string();
  std::string detail = known == nullptr ? "" : known;
  std::string message = fmt::format("{}: {}", where, error.get_msg());
  if (detail.empty() && system_error != 0 && kind_of(type, message) == ErrorKind::failure) {
    detail = errno_text(system_error);
  }
  if (!detail.empty()) message += ": " + detail;
  const ErrorKind kind = kind_of(type, message);
  if (type == "DatabaseModifiedError") {
    return {
        fmt::format(
            "{}: another process changed the database again and again while it was read, or it is damaged; "
            "try again, and if that does not help: osint-index --verify",
            where),
        0, ErrorKind::failure};
  }
  if (kind == ErrorKind::failure && is_of_damage(type, error.get_msg()))
    return damaged_database(where, error.get_msg()).value();
  if (const std::string limit = limit_words(shortage_in(message)); !limit.empty())
    message += fmt::format(" ({})", limit);
  return {message, 0, kind};
}

bool may_be_of_writer(const Xapian::Error& error) {
  constexpr std::array types = {"DatabaseModifiedError", "DatabaseCorruptError", "DocNotFoundError"};
  return std::ranges::find(types, std::string_view(error.get_type())) != types.end();
}

tl::unexpected<Error> damaged_database(std::string_view path, std::string_view problem) {
  return failure(
      fmt::format("{}: the database is damaged ({}); make it anew: osint-index --rebuild", path, problem));
}

}  // namespace osint
