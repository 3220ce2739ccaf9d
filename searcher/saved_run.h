// SPDX-License-Identifier: GPL-2.0-or-later
// --saved NAME and --saved all: saved queries, run one after the other.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/command.h"
#include "searcher/saved/saved_query.h"
#include "searcher/saved/seen_store.h"

namespace osint {

// Called once it is known which hits will be shown, and before any is: a full disk is met here.
using PrepareSeen = std::function<Result<void>(const Seen& after)>;

// How one saved query is to be answered.
struct SavedTurn {
  std::string name;
  std::string query;
  QueryOptions asked;   // the options kept with the query, beside those of the command line
  PrepareSeen prepare;  // with --new; else empty
};

// Answers the query and shows the answer. Returns an ExitStatus, after an error that has been reported.
using TakeTurn = std::function<int(const SavedTurn& turn)>;

// Whether all that was shown has left the program; it reports why it has not.
using Delivered = std::function<bool()>;

struct SavedPlan {
  SavedQueries queries;
  std::vector<std::string> names;  // of those to run, one at least
};

// Needs no database. Fails where the query asked for is not there or cannot be read.
Result<SavedPlan> plan_saved(const CommandLine& command);

// The exit status. One query that fails does not keep the others from their turn. What was shown is kept for --new once it
// was delivered: a kill or a full disk before that has it shown again.
int run_saved(const CommandLine& command, const SavedPlan& plan, const TakeTurn& take_turn,
              const Delivered& delivered);

}  // namespace osint
