// SPDX-License-Identifier: GPL-2.0-or-later
// Writes references as RIS. docs/CITATIONS.md specifies the tags.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// Returns lines such as "TY  - NEWS", each ended by CR LF as the format requires.
std::string render_ris(const std::vector<Reference>& references);

}  // namespace osint
