// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/system_failure.h"

#include <cerrno>
#include <fmt/format.h>

#include "base/shortage.h"

namespace osint {

ErrorKind kind_of_errno(int error) {
  if (error == ENOSPC || error == EDQUOT) return ErrorKind::no_space;
  if (is_shortage(error)) return ErrorKind::shortage;
  return error == EIO ? ErrorKind::bad_disk : ErrorKind::failure;
}

tl::unexpected<Error> system_failure(std::string_view what, int error) {
  return tl::unexpected<Error>(
      Error{fmt::format("{}: {}", what, shortage_words(error)), 0, kind_of_errno(error)});
}

}  // namespace osint
