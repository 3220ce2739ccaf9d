// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace osint {

// Optimal string alignment distance (Damerau-Levenshtein without repeated edits), in bytes.
int edit_distance(std::string_view a, std::string_view b);

}  // namespace osint
