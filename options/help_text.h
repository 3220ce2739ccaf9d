// SPDX-License-Identifier: GPL-2.0-or-later
// A table of options -> the text of --help, in groups, for 80 columns.
#pragma once

#include <string>

#include "options/option_table.h"

namespace osint {

std::string help_text(const OptionTable& table);

}  // namespace osint
