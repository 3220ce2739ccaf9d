// SPDX-License-Identifier: GPL-2.0-or-later
// The configuration file that both programs share: options of osint-search at its top, those of osint-index in its
// section [index]. Each program reads its own part and leaves the other's alone.
#pragma once

#include <string>

#include "base/result.h"

namespace CLI {
class App;
}

namespace osint {

// Of a file of the user's, $XDG_CONFIG_HOME/osint-search/NAME; empty where nothing says where those are.
std::string user_config_path(const std::string& name);

// Gives the options of an app that has parsed its arguments what the file says, unless an argument, an argument that
// excludes it or $OSINT_SEARCH_DB (for db) said it already. `given` is the file the user named, which must exist; else
// (empty) it is config.toml at its usual place, if there is one. `section` is empty for the top of the file.
Result<void> apply_config_file(CLI::App& app, const std::string& given, const std::string& section);

}  // namespace osint
