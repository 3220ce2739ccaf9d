// SPDX-License-Identifier: GPL-2.0-or-later
// One run in progress: its steps, one after the other. Only index_run.cpp makes one.
//
// Files are read in rounds by the threads of a pool, and each round ends with a commit. The threads share the state, which can be
// reached only through its lock, and the committer. Nothing else of a run changes while they are at work.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/guarded.h"
#include "indexer/isolation/reader_pool.h"
#include "indexer/run/committer.h"
#include "indexer/run/reading_pool.h"
#include "indexer/run/run_options.h"
#include "indexer/run/run_state.h"
#include "indexer/scan/plan.h"
#include "indexer/scan/roots.h"
#include "indexer/scan/run_memory.h"

namespace osint {

class Run {
 public:
  // Both must outlive the run.
  Run(const RunOptions& options, const Observer& observer)
      : options_(options), observer_(observer), reader_(readers_.reader([this] { return is_to_end(); })) {}

  // For each run one of them, once.
  Result<RunReport> run();
  Result<RunReport> run_removal();

 private:
  using Step = Result<void> (Run::*)();

  Result<RunReport> run(std::span<const Step> steps);

  Result<void> open();
  Result<void> load_unlocked();
  Result<void> load(const OpenDatabase& database);
  Remembered known() const;

  Result<void> plan();
  bool pays_bulk_load(const FileTable& table) const;
  void use_bulk_load();
  void reserve_given();

  Result<void> read_files();
  void begin_reading(RunState& state);
  bool has_more();
  Result<void> read_round();
  std::optional<FileToRead> next_file();
  bool is_to_end();
  Result<void> redo(const Error& refused);

  Result<void> settle_vanished();
  bool went_away(const Scope& scope) const;
  Result<void> remove_gone();
  Result<void> settle_ids();
  Result<void> finish();

  Result<void> plan_removal();
  Result<void> hand_over_ids();
  void note_moved_folders(const FileTable& table);

  const RunOptions& options_;
  const Observer& observer_;
  ReaderPool readers_;
  const DocumentReader reader_;
  std::optional<IndexWriter> writer_;  // the update's; holds the database until the run ends
  RunMemory memory_;
  Scopes scopes_;
  Plan plan_;
  std::set<std::string> reserved_;    // ids that options_.given has of files that are there, or away
  std::vector<FileEntry> taken_out_;  // what the database held of the files that --remove takes out
  std::vector<std::string> notes_;    // see RunReport

  Guarded<RunState> state_;
  Committer committer_{options_, observer_, plan_, memory_, state_};
  ReadingPool pool_{observer_};
};

}  // namespace osint
