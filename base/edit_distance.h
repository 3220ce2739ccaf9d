// SPDX-License-Identifier: GPL-2.0-or-later
// The edit distance by which misspelt names are matched.
#pragma once

#include <string_view>

namespace osint {

// Returns the optimal string alignment distance in bytes: insertions, deletions, substitutions and
// transpositions of neighbours, where no part is edited twice. Takes time and memory proportional to the
// product of the sizes.
int edit_distance(std::string_view a, std::string_view b);

}  // namespace osint
