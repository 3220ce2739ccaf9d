// SPDX-License-Identifier: GPL-2.0-or-later
// What the system refuses -> an Error.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// ErrorKind::no_space, bad_disk, shortage or failure of an errno; failure of 0.
ErrorKind kind_of_errno(int error);

// "WHAT: No space left on device", with the limit where one of this process's is to blame.
tl::unexpected<Error> system_failure(std::string_view what, int error);

}  // namespace osint
