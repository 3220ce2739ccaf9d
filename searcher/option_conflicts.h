// SPDX-License-Identifier: GPL-2.0-or-later
// Options that do not go together.
#pragma once

#include <string>

#include "searcher/command.h"

namespace osint {

// What is wrong, and what would be right; empty where nothing is wrong.
std::string conflict(const CommandLine& command);

}  // namespace osint
