// SPDX-License-Identifier: GPL-2.0-or-later
// Generates completions for fish.
#pragma once

#include <string>

#include "options/option_table.h"

namespace osint {

// Returns a script that completes the program's options, their values and the fields of a query.
std::string fish_completion(const OptionTable& table);

}  // namespace osint
