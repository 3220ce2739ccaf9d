// SPDX-License-Identifier: GPL-2.0-or-later
// Compares names across scripts.
#pragma once

#include <string_view>

#include "analysis/analyzer.h"

namespace osint {

// Returns whether `han`, in Chinese characters, and `latin`, in Latin letters, are the same name: `latin` is
// one of the spellings of latin_forms.h, or aliases.tsv lists both in one group.
bool reads_as(const Analyzer& analyzer, std::string_view han, std::string_view latin);

}  // namespace osint
