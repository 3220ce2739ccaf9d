// SPDX-License-Identifier: GPL-2.0-or-later
// References as text for a reader; docs/CITATIONS.md says what stands where. Pure. Whatever a reference holds, it stays within
// its field.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// The Chicago Manual of Style, 17th edition, notes and bibliography: plain text, one entry per line.
std::string render_chicago(const std::vector<Reference>& references);

}  // namespace osint
