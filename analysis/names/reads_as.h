// SPDX-License-Identifier: GPL-2.0-or-later
// Whether a name in Chinese characters and one in Latin letters are one name.
#pragma once

#include <string_view>

#include "analysis/analyzer.h"

namespace osint {

// By the readings of the characters, in any spelling of latin_forms.h, or as names of one group of aliases.
bool reads_as(const Analyzer& analyzer, std::string_view han, std::string_view latin);

}  // namespace osint
