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

// How one saved query is to be answered.
struct SavedTurn {
  std::string name;
  bool one_of_all = false;
  CommandLine command;         // with the query, and its options beside those of the command line
  const Seen* seen = nullptr;  // with --new
  std::function<Result<void>(const Seen& after)> prepare;  // with --new: before anything is shown
};

// Answers and shows; the exit status: 0 where there were hits, 1 where there were none, 2 after an error, which it has said.
using TakeTurn = std::function<int(const SavedTurn& turn)>;

// Whether all that was shown has left the program; it says why where not.
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
