// SPDX-License-Identifier: GPL-2.0-or-later
// References as RIS; docs/CITATIONS.md says what stands where. Pure. Whatever a reference holds, it stays within
// its field.
#pragma once

#include <string>
#include <vector>

#include "searcher/bibliography/reference.h"

namespace osint {

// Lines "TY  - NEWS" that end with CR LF, as the format has them.
std::string render_ris(const std::vector<Reference>& references);

}  // namespace osint
