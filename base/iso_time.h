// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace osint {

// "2026-03-09T14:05:00Z": ISO 8601 in UTC, of seconds since 1970.
std::string iso_time(std::int64_t seconds);

}  // namespace osint
