// SPDX-License-Identifier: GPL-2.0-or-later
// Brings what a run finds into its database, documents together with the table of files, so that the two never disagree. How they
// are written is for the DatabaseUpdate to know, whichever it is.
//
// take() may be called by several threads and locks the state itself. All other functions are for one thread, and those that are
// given the state for whoever holds its lock. An error means that the run must stop, unless it is ErrorKind::refused (take_back).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/guarded.h"
#include "indexer/run/prepared_file.h"
#include "indexer/run/run_options.h"
#include "indexer/run/run_state.h"
#include "indexer/scan/plan.h"
#include "indexer/scan/run_memory.h"
#include "indexer/writing/database_update.h"
#include "indexer/writing/index_writer.h"

namespace osint {

class Committer {
 public:
  // All of them must outlive the committer.
  Committer(const RunOptions& options, const Observer& observer, const Plan& plan, RunMemory& memory,
            Guarded<RunState>& state)
      : options_(options), observer_(observer), plan_(plan), memory_(memory), state_(state) {}

  // To be called before anything else, and again where there is more to do than was known.
  void write_with(std::unique_ptr<DatabaseUpdate> update) { update_ = std::move(update); }
  const DatabaseUpdate& update() const { return *update_; }

  // True if the round has to end.
  bool is_full(const RunState& state) const {
    return update_->is_full(state.now.written - state.committed.written);
  }
  // Decides what becomes of a file that was read, or could not be. An error is left in the state.
  void take(const FileToRead& file, Result<PreparedFile> prepared, Worker& worker);
  // No more files are read. Returns whether what follows is written in another way.
  bool end_reading();
  // Returns the state and the database to the last commit, but for the ledger. Returns whether to go on in another way, which may
  // accept what was refused.
  Result<bool> take_back(RunState& state);

  Result<void> remove_file(RunState& state, const std::string& path);
  // Gives each commentary its new `id`. Returns how many the database renamed.
  Result<std::size_t> rename(RunState& state, const std::vector<NewId>& misnamed);

  // take_back() returns to the state after this, whether or not there was anything to write.
  Result<void> commit(RunState& state);
  // The last commit: all ids that were given are settled.
  Result<void> finish(RunState& state);

 private:
  struct Ids {
    std::vector<std::string> all;      // one for each commentary of the file
    std::vector<std::string> claimed;  // those of them that no file had
  };

  bool note(const FileToRead& file, const Result<PreparedFile>& prepared);
  Result<void> store(const FileToRead& file, PreparedFile& prepared, Worker& worker);
  Result<Ids> claim(const std::string& path, const std::vector<HeldCommentary>& claims);
  DatabaseUpdate::Stored write(PreparedFile& prepared, const std::vector<std::string>& ids, Worker& worker);
  Result<void> make_way(RunState& state, const std::vector<HeldCommentary>& claims);
  Result<void> drop_former(RunState& state, const FileEntry* known, const std::vector<std::string>& ids);
  Result<void> remove_commentary(RunState& state, const std::string& id);
  DatabaseUpdate::Metadata changes(const RunState& state, bool pending) const;

  const RunOptions& options_;
  const Observer& observer_;
  const Plan& plan_;
  RunMemory& memory_;
  Guarded<RunState>& state_;
  std::unique_ptr<DatabaseUpdate> update_;
  bool ids_settled_ = false;
};

}  // namespace osint
