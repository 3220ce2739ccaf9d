// SPDX-License-Identifier: GPL-2.0-or-later
// --save, --forget and --saved without a name.
#pragma once

#include <string>

#include "searcher/command.h"

namespace osint {

// Does it and says so on stderr; `out` is what belongs on stdout. The exit status.
int manage_saved(const CommandLine& command, std::string& out);

}  // namespace osint
