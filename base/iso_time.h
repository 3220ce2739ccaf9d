// SPDX-License-Identifier: GPL-2.0-or-later
// Points in time as text.
#pragma once

#include <cstdint>
#include <string>

namespace osint {

// Formats seconds since 1970 as ISO 8601 in UTC: "2026-03-09T14:05:00Z".
std::string iso_time(std::int64_t seconds);

}  // namespace osint
