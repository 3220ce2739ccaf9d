// SPDX-License-Identifier: GPL-2.0-or-later
// What an answer prints under the options of the command line, and what is said beside it.
#pragma once

#include <string>

#include "searcher/answer/answer.h"
#include "searcher/command.h"
#include "searcher/output/text_layout.h"
#include "searcher/saved_run.h"

namespace osint {

// What several saved queries have put out so far.
struct Groups {
  bool begun = false;
  std::string text;
};

// One query: as typed, of a file of queries, or saved.
struct Request {
  std::string query;
  std::string name;                 // in the file, or that it is saved under
  std::string label;                // the name, where the output is of several queries
  const SavedTurn* turn = nullptr;  // of a saved one
  Groups* groups = nullptr;         // with --saved all
};

// Of the terminal that standard output is.
TextStyle text_style(const CommandLine& command);

// What stands before and after the hits where the format is made hit by hit (hit_output.h), each empty where nothing does;
// else the whole is `rendered`.
std::string opening(const Answer& answer, const Request& request, const CommandLine& command);
std::string rendered(const Answer& answer, const Request& request, const CommandLine& command);

// Lines for standard error.
std::string notes_on(const Answer& answer, const Request& request, const CommandLine& command);

}  // namespace osint
