// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "options/option_table.h"

namespace osint {

// A script by which fish completes the program's options, their values and the fields of a query.
std::string fish_completion(const OptionTable& table);

}  // namespace osint
