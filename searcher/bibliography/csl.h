// SPDX-License-Identifier: GPL-2.0-or-later
// Writes references as CSL-JSON. docs/CITATIONS.md specifies the members.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// Returns an array of CSL-JSON 1.0.2 with one entry per line.
std::string render_csl(const std::vector<Reference>& references);

}  // namespace osint
