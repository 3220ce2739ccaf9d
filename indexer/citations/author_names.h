// SPDX-License-Identifier: GPL-2.0-or-later
// A stretch of text with names, "By A, B and C" -> the names one by one; whether a text can be names at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace osint {

// "A, B and C", "By A; B", "A & B" -> names. A comma in brackets or before "Jr." separates nothing, nor
// does the one of "Zhao, Lei".
std::vector<std::string> split_names(std::string_view text);

// Whether all that `split_names` finds can be names. `strict`: where no title follows, any words might stand
// there.
bool are_names(std::string_view text, bool strict);

}  // namespace osint
