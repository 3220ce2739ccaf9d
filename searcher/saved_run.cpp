// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/saved_run.h"

#include <ctime>
#include <list>
#include <utility>

#include "searcher/exit_status.h"
#include "searcher/printing.h"

namespace osint {
namespace {

// Options that were typed go before those kept with the query, and these before the configuration file.
QueryOptions asked_of(const CommandLine& command, const SavedQuery& saved) {
  QueryOptions out = command.asked;
  out.any = out.any || saved.any;
  out.exact = out.exact || saved.exact;
  if (!command.order_given && saved.order != Order::relevance) out.order = saved.order;
  if (command.saved.only_new && !command.limit_given) out.limit = 0;
  return out;
}

class SavedRun {
 public:
  SavedRun(const CommandLine& command, const TakeTurn& take_turn, SavedQueries queries, SeenStore store)
      : command_(command), take_turn_(take_turn), queries_(std::move(queries)), store_(std::move(store)) {}

  int take(const std::string& name) {
    const auto saved = queries_.load(name);
    if (!saved) return fail(saved.error());
    SavedTurn turn{name, saved->query, asked_of(command_, *saved), {}};
    if (!command_.saved.only_new) return take_turn_(turn);
    auto begun = NewsRun::begin(store_, name);
    if (!begun) return fail(begun.error());
    NewsRun& run = runs_.emplace_back(std::move(*begun));
    turn.asked.seen = &run.seen();
    turn.prepare = [&run](const Seen& after) { return run.prepare(after, std::time(nullptr)); };
    const int status = take_turn_(turn);
    if (status == failed) runs_.pop_back();  // it may not have shown all
    return status;
  }

  int commit() {
    int status = no_hits;
    for (NewsRun& run : runs_) {
      if (const auto kept = run.commit(); !kept) status = fail(kept.error());
    }
    return status;
  }

 private:
  const CommandLine& command_;
  const TakeTurn& take_turn_;
  SavedQueries queries_;
  SeenStore store_;
  std::list<NewsRun> runs_;  // each holds its lock until all are through
};

}  // namespace

Result<SavedPlan> plan_saved(const CommandLine& command) {
  const auto folder = queries_folder();
  if (!folder) return tl::unexpected<Error>(folder.error());
  SavedPlan plan{SavedQueries(*folder), {command.saved.name}};
  if (!command.saved.runs_all()) {
    if (const auto saved = plan.queries.load(command.saved.name); !saved)
      return tl::unexpected<Error>(saved.error());
    return plan;
  }
  auto names = plan.queries.names();
  if (!names) return tl::unexpected<Error>(names.error());
  if (names->empty()) return failure("no query is saved yet: osint-search --save NAME QUERY");
  plan.names = std::move(*names);
  return plan;
}

int run_saved(const CommandLine& command, const SavedPlan& plan, const TakeTurn& take_turn,
              const Delivered& delivered) {
  const auto state = command.saved.only_new ? state_folder() : Result<std::string>("");
  if (!state) return fail(state.error());
  SavedRun run(command, take_turn, plan.queries, SeenStore(*state));
  int status = no_hits;
  for (const std::string& name : plan.names) status = combined(status, run.take(name));
  if (!delivered()) return failed;
  return run.commit() == failed ? failed : status;
}

}  // namespace osint
