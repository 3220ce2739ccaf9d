// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the folders that hold the user's own files (XDG Base Directory Specification 0.8).
#pragma once

#include <string>

namespace osint {

enum class UserFiles { config, data, state };

// Returns $XDG_CONFIG_HOME/osint-search, else $HOME/.config/osint-search, and likewise for the other kinds.
// Returns "" if neither variable is set. Does not create the folder.
std::string user_folder(UserFiles kind);

// Returns the value of an environment variable, or "" if it is not set.
std::string environment(const char* name);

}  // namespace osint
