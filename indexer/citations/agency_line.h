// SPDX-License-Identifier: GPL-2.0-or-later
// Parses "Example Agency in Russian 1200 gmt 3 Mar 18", the form in which monitoring services name what they
// translated.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/blocks/text_range.h"
#include "schema/dates/date.h"

namespace osint {

struct AgencyLine {
  Range publication;
  Range note;  // the place, the language and the time
  Range date;
  PartialDate day;
};

// `line` must hold nothing else; '\n' counts as a blank. The ranges are in bytes of `line`. Returns nullopt
// if the line has another form.
std::optional<AgencyLine> agency_line(std::string_view line);

}  // namespace osint
