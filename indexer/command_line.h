// SPDX-License-Identifier: GPL-2.0-or-later
// The arguments of osint-index and its section of the configuration file -> what is asked for.
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
  std::string dump;        // a file, or empty
  std::string dump_terms;  // a file, or empty
  bool explain = false;    // beside dump
  bool doubtful = false;   // beside status
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  ProgressMode progress = ProgressMode::automatic;
};

// Nothing is left to do but to leave: help, version (to standard output), or a mistake.
struct Farewell {
  int status = 0;
  std::string text;
};

// What its help, its manual page and its completions are made of.
OptionTable known_options();

std::variant<CommandLine, Farewell> parse_command_line(int count, const char* const* arguments);

}  // namespace osint
