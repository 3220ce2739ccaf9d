// SPDX-License-Identifier: GPL-2.0-or-later
// Parses the arguments of osint-index and its section of the configuration file.
#pragma once

#include <string>
#include <variant>

#include "indexer/run/index_run.h"
#include "options/option_table.h"

namespace osint {

enum class ProgressMode { automatic, always, never };

struct CommandLine {
  RunOptions run;
  bool rebuild = false;
  bool remove = false;
  bool watch = false;
  bool status = false;
  bool verify = false;
  bool no_prune = false;
  std::string dump;        // the name of a file, or empty
  std::string dump_terms;  // the name of a file, or empty
  bool explain = false;    // only with dump
  bool doubtful = false;   // only with status
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  ProgressMode progress = ProgressMode::automatic;
};

// The program has only to print `text` and exit: with help or the version on standard output, or with a
// mistake of the user on standard error.
struct Farewell {
  int status = 0;
  std::string text;
};

// Returns the options from which the help, the manual page and the completions are made.
OptionTable known_options();

// Does not print anything and does not exit.
std::variant<CommandLine, Farewell> parse_command_line(int count, const char* const* arguments);

}  // namespace osint
