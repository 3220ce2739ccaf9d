// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as terms. A year, a month and a day have a prefix each (prefix::year, month and day), followed by
// digits. Databases store these terms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/date.h"

namespace osint {

// Returns one term for each part that the ISO date states: "2018-09-10" gives Y2018, M201809 and D20180910.
// Returns no terms if `text` is not a date.
std::vector<std::string> date_terms(const std::string& text);

// Reads what follows the prefix of a date term. Returns nullopt if that is not a date, as in a damaged
// database.
std::optional<PartialDate> date_of_digits(std::string_view digits);

}  // namespace osint
