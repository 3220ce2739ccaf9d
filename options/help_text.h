// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the text of --help: the options in groups, for 80 columns.
#pragma once

#include <string>

#include "options/option_table.h"

namespace osint {

std::string help_text(const OptionTable& table);

}  // namespace osint
