// SPDX-License-Identifier: GPL-2.0-or-later
// Writes references for readers. docs/CITATIONS.md specifies the order of the parts.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// Follows The Chicago Manual of Style, 17th edition, notes and bibliography, in plain text with one entry per
// line.
std::string render_chicago(const std::vector<Reference>& references);

}  // namespace osint
