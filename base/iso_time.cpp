// SPDX-License-Identifier: GPL-2.0-or-later
#include "base/iso_time.h"

#include <ctime>
#include <fmt/chrono.h>

namespace osint {

std::string iso_time(std::int64_t seconds) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

}  // namespace osint
