// SPDX-License-Identifier: GPL-2.0-or-later
// The options for saved queries, and what does not go with them.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "searcher/command_line.h"

namespace osint {

void add_saved_options(CLI::App& app, SavedOptions& saved);

// What is wrong, empty where nothing is.
std::string saved_conflict(const CommandLine& command);

}  // namespace osint
