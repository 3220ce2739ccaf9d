// SPDX-License-Identifier: GPL-2.0-or-later
// Where the user's own files are kept: the XDG Base Directory Specification, version 0.8.
#pragma once

#include <string>

namespace osint {

enum class UserFiles { config, data, state };

// $XDG_CONFIG_HOME/osint-search, else $HOME/.config/osint-search, and so on; empty where neither variable is set.
std::string user_folder(UserFiles kind);

// The value of an environment variable; empty where there is none.
std::string environment(const char* name);

}  // namespace osint
