// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the configuration file (TOML) that both programs share. The options of osint-search stand at its top,
// those of osint-index in the section [index]. Each program ignores the other's part.
#pragma once

#include <string>

#include "base/result.h"

namespace CLI {
class App;
}

namespace osint {

// Returns $XDG_CONFIG_HOME/osint-search/NAME, or the same below ~/.config. Returns "" if neither
// $XDG_CONFIG_HOME nor $HOME is set.
std::string user_config_path(const std::string& name);

// Sets options of an app that has parsed its arguments to the values in the file. An argument, an argument
// that excludes the option, and $OSINT_SEARCH_DB (for db) take precedence. `given` is the file that the user
// named, which must exist; if it is empty, config.toml at its usual place is read if it exists. `section` is
// "" for the top of the file. Fails on unknown options and sections and on wrong values; the message names
// the file.
Result<void> apply_config_file(CLI::App& app, const std::string& given, const std::string& section);

}  // namespace osint
