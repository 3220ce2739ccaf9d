// SPDX-License-Identifier: GPL-2.0-or-later
// References as CSL-JSON; docs/CITATIONS.md says what stands where. Pure. Whatever a reference holds, it stays within
// its field.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// An array of CSL-JSON 1.0.2, one entry per line.
std::string render_csl(const std::vector<Reference>& references);

}  // namespace osint
