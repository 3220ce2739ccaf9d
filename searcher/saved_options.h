// SPDX-License-Identifier: GPL-2.0-or-later
// The options for saved queries, and what does not go with them.
#pragma once

#include <string>
#include <vector>

#include "searcher/command.h"

namespace CLI {
class App;
}

namespace osint {

void add_saved_options(CLI::App& app, SavedOptions& saved);

// Of the options typed beside --save, those that are not kept with the query; to be asked before a configuration is applied.
std::vector<std::string> options_not_kept(const CLI::App& app);

// What is wrong, empty where nothing is.
std::string saved_conflict(const CommandLine& command);

}  // namespace osint
