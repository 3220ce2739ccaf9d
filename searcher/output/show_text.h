// SPDX-License-Identifier: GPL-2.0-or-later
// Writes a complete commentary for people (--show).
#pragma once

#include <string>

#include "searcher/output/text_layout.h"

namespace osint {

struct Commentary;  // schema/commentary.h

// Returns the commentary's date for people: "2018-10", "March–April 2018" or, if it states none of its own, the
// latest of its sources: "sources to 2018-09-11".
std::string date_text(const Commentary& commentary);

// Returns the title, who wrote it, when and where, then every passage in the order of the file under its kind
// and speaker, and finally the citations with their addresses.
std::string show_text(const Commentary& commentary, const TextStyle& style);

}  // namespace osint
