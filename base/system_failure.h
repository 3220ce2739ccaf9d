// SPDX-License-Identifier: GPL-2.0-or-later
// Turns an errno into an Error.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace osint {

// Returns no_space, shortage, bad_disk or failure. An errno of 0 gives failure.
ErrorKind kind_of_errno(int error);

// Returns an error whose message reads "WHAT: No space left on device", followed by the limit at fault if
// there is one.
tl::unexpected<Error> system_failure(std::string_view what, int error);

}  // namespace osint
