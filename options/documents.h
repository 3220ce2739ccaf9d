// SPDX-License-Identifier: GPL-2.0-or-later
// Writes what is installed beside a program and tells its options: manual pages and completions of shells.
#pragma once

#include <string>
#include <vector>

#include "options/option_table.h"

namespace osint {

// Arguments: a folder, then manual pages named PAGE.in. Writes into the folder the PAGEs, and PROGRAM.bash, _PROGRAM
// and PROGRAM.fish. The exit status.
int write_documents(const OptionTable& table, const std::vector<std::string>& arguments);

}  // namespace osint
