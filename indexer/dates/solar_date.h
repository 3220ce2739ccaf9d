// SPDX-License-Identifier: GPL-2.0-or-later
// Converts dates of the Solar Hijri calendar, which Iran and Afghanistan use.
#pragma once

#include <optional>

#include "schema/dates/date.h"

namespace osint {

// Returns the Gregorian day, or nullopt if the calendar has no such day or `year` is not 1300..1499.
std::optional<PartialDate> gregorian_of_solar(int year, int month, int day);

// Returns the number of days of a month, 29 to 31; 0 if `year` is not 1300..1499.
int days_in_solar_month(int year, int month);

}  // namespace osint
