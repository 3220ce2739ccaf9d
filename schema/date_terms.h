// SPDX-License-Identifier: GPL-2.0-or-later
// Dates as terms. A year, a month and a day have a prefix each (prefix::year, month and day), followed by
// digits. A season or a range has a single term, however long it is: prefix::date_span with the first and the
// last day. Databases store these terms.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/dates/date.h"

namespace osint {

// Returns one term for each part that the date states: "2018-09-10" gives Y2018, M201809 and D20180910.
// A range or season gives one term: "2018-03/2018-04" gives XDR2018030120180430. Returns no terms if `text` is
// not EDTF as date_span.h reads it.
std::vector<std::string> date_terms(const std::string& text);

// Reads what follows the prefix of a date term. Returns nullopt if that is not a date, as in a damaged
// database.
std::optional<PartialDate> date_of_digits(std::string_view digits);

// The days from `first` to `last`, as YYYYMMDD.
struct Days {
  int first = 0;
  int last = 0;
};

// Reads what follows prefix::date_span. Returns nullopt for anything but sixteen digits.
std::optional<Days> days_of_digits(std::string_view digits);

}  // namespace osint
