// SPDX-License-Identifier: GPL-2.0-or-later
// "Example Agency in Russian 1200 gmt 3 Mar 18" -> its parts: the form in which monitoring services name what they
// translated.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/blocks/text_range.h"
#include "schema/date.h"

namespace osint {

struct AgencyLine {
  Range publication;
  Range note;  // place, language and time
  Range date;
  PartialDate day;
};

// `line` is the whole of it, '\n' counts as a blank. Nothing where the line has another form.
std::optional<AgencyLine> agency_line(std::string_view line);

}  // namespace osint
