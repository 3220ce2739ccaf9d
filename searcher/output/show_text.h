// SPDX-License-Identifier: GPL-2.0-or-later
// One commentary whole, for people. Pure.
#pragma once

#include <string>

#include "searcher/output/text_layout.h"

namespace osint {

struct Commentary;  // commentary.h

// Title, who, when and where; every passage in the order of the file, under what it is and who says it; the
// citations with their addresses.
std::string show_text(const Commentary& commentary, const TextStyle& style);

}  // namespace osint
