// SPDX-License-Identifier: GPL-2.0-or-later
// The options of osint-search.
#pragma once

#include <optional>

#include "options/option_table.h"
#include "searcher/command.h"

namespace osint {

// Prints help, the version or a usage error itself: then nothing but the exit status is returned.
struct ParsedCommandLine {
  std::optional<CommandLine> command;
  int status = 0;
};

// What its help, its manual page and its completions are made of.
OptionTable known_options();

ParsedCommandLine parse_command_line(int argc, char** argv);

}  // namespace osint
