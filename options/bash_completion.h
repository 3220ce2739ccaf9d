// SPDX-License-Identifier: GPL-2.0-or-later
// Generates completions for bash.
#pragma once

#include <string>

#include "options/option_table.h"

namespace osint {

// Returns a script that completes the program's options, their values and the fields of a query.
std::string bash_completion(const OptionTable& table);

}  // namespace osint
