// SPDX-License-Identifier: GPL-2.0-or-later
// Writes the files that are installed beside a program and describe its options: manual pages and
// completions.
#pragma once

#include <string>
#include <vector>

#include "options/option_table.h"

namespace osint {

// `arguments` are a folder and manual pages named PAGE.in. Writes each PAGE, and PROGRAM.bash, _PROGRAM and
// PROGRAM.fish, into the folder. Returns the exit status: 0, or 2 after a message on standard error.
int write_documents(const OptionTable& table, const std::vector<std::string>& arguments);

}  // namespace osint
