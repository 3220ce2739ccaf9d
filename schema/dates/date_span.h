// SPDX-License-Identifier: GPL-2.0-or-later
// A date, or the span from one date to another, in the form that records, JSON and the XML form state it: EDTF
// (ISO 8601-2), of which these are used: 2018, 2018-09, 2018-09-10, 2018-21 (a season, of level 1), and two of
// them as 2018-03/2018-04.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/dates/date.h"

namespace osint {

struct DateSpan {
  PartialDate first;
  PartialDate last;  // equal to `first` for a single date
  bool is_range() const { return first != last; }
  bool operator==(const DateSpan&) const = default;
};

// Returns whether both ends exist and the last one neither begins nor ends before the first.
bool exists(const DateSpan& span);

// Returns the first and the last day that the span may hold, as YYYYMMDD.
int first_day(const DateSpan& span);
int last_day(const DateSpan& span);

// Reads EDTF in the forms above. Returns nullopt for other forms and for spans that do not exist.
std::optional<DateSpan> parse_date_span(std::string_view text);

// The inverse of parse_date_span(). `span` must exist, here and below. A span with equal ends is a single date.
std::string edtf_text(const DateSpan& span);

// "30 March–2 April 2018", "March–April 2018", "December 2018–January 2019", "2017–2018".
std::string long_text(const DateSpan& span);

// "March 30–April 2, 2018", "March–April 2018": the form that Chicago prescribes for bibliographies.
std::string month_first_text(const DateSpan& span);

// Returns the ISO date at which the dated thing counts and sorts: the last end, of a season its year. Returns
// "" if `edtf` is not a date.
std::string latest_iso_date(std::string_view edtf);

// Compares two EDTF dates: the one with the later end is later, then the more precise one.
bool is_later(const std::string& edtf, const std::string& than);

}  // namespace osint
