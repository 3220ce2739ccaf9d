// SPDX-License-Identifier: GPL-2.0-or-later
// One run in progress: what it knows, and its steps. Only index_run.cpp makes one.
//
// Files are read in rounds, each by as many threads as there are jobs and ended by a commit. A thread reads and
// builds by itself; what it changes of the run's state it changes under one lock.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "indexer/building/families.h"
#include "indexer/isolation/reader_pool.h"
#include "indexer/run/file_reading.h"
#include "indexer/run/id_ledger.h"
#include "indexer/run/run_options.h"
#include "indexer/run/tally.h"
#include "indexer/scan/file_warnings.h"
#include "indexer/scan/plan.h"
#include "indexer/scan/roots.h"
#include "indexer/writing/bulk_load.h"
#include "indexer/writing/index_writer.h"

namespace osint {

class Run {
 public:
  Run(const RunOptions& options, const Observer& observer)
      : options_(options), observer_(observer), reader_(readers_.reader([this] { return is_to_end(); })) {}

  Result<RunReport> run();
  Result<RunReport> run_removal();

 private:
  using Step = Result<void> (Run::*)();

  // What a thread that reads files has to itself.
  struct Worker {
    std::size_t number = 0;
    Analyzer analyzer;
    Families families;
  };

  // A file read and, unless it is large, built: all that needs nothing of the run's state.
  struct Prepared {
    FileReading reading;
    FileEntry entry;                          // its commentaries: claims()
    std::vector<FileWarning> warnings;        // all
    std::vector<Xapian::Document> documents;  // under the ids claimed; none of a large file
  };

  // An error: the run must stop. A value: this file failed.
  using Written = Result<std::optional<Error>>;

  Result<RunReport> run(std::span<const Step> steps);
  Result<void> open();
  Result<void> load_unlocked();
  Result<void> load(const OpenDatabase& database);
  Remembered known() const;
  Result<void> plan();
  void choose_bulk();
  void reserve_given();
  void load_ledger();
  std::vector<HeldCommentary> held_before(const std::string& path, const FileEntry* known) const;
  Result<void> read_files();
  Result<void> read_round();
  Result<void> redo(const Error& refused);
  Result<void> take_back();
  void start_workers();
  Error with_way_out(Error error) const;
  void work(Worker& worker);
  const std::string* next_file(const Worker& worker);
  void step(const Worker& worker) const;
  std::string state_text() const;
  void read_one(const std::string& path, Worker& worker);
  bool is_to_end();
  Result<void> settle(const std::string& path, Result<Prepared> prepared, Worker& worker,
                      std::unique_lock<std::mutex>& lock);
  Result<Prepared> prepare(const std::string& path, const FileEntry* known, Worker& worker) const;
  Result<void> take(const std::string& path, Prepared prepared, Worker& worker,
                    std::unique_lock<std::mutex>& lock);
  Written write(Prepared& prepared, const std::vector<std::string>& ids, Worker& worker);
  Written write_large(const std::vector<Commentary>& commentaries, Worker& worker);
  Written write_chunks(const std::vector<Commentary>& commentaries, Worker& worker, SegmentWriter* segments);
  Result<void> store(const Commentary& commentary, const Xapian::Document& document, Worker& worker,
                     SegmentWriter* segments);
  Result<void> make_way(const std::vector<HeldCommentary>& claims);
  Result<void> drop_former(const FileEntry* known, const std::vector<std::string>& ids);
  Result<void> remove_commentary(const std::string& id);
  Result<void> remove_file(const std::string& path);
  Result<void> remove_gone();
  Result<void> settle_ids();
  void count_renamed(const std::string& path, const FileEntry& entry);
  Result<void> settle_vanished();
  bool went_away(const Scope& scope) const;
  Result<void> plan_removal();
  Result<void> hand_over_ids();
  void note_moved_folders();
  Result<void> commit();
  Result<bool> write_changes();
  Result<void> finish();

  void fail(const std::string& path, const Error& error);
  void keep(const std::string& path, const FileReading& reading);
  void warn(const Notice& notice, WarningKind kind);
  std::uint32_t number() const { return settled_ + 1; }

  const RunOptions& options_;
  const Observer& observer_;
  ReaderPool readers_;
  const DocumentReader reader_;
  std::optional<IndexWriter> writer_;  // none in a dry run
  std::optional<BulkLoad> bulk_;       // for many files: what they hold goes there, the rest to the writer
  std::vector<Worker> workers_;
  std::set<std::string> reserved_;  // ids that options_.given has of files that are there, or away
  Remembered remembered_;
  Remembered former_;               // what was remembered before the run
  std::uint32_t settled_ = 0;       // the number of the last run that settled its ids
  FollowedPlaces followed_before_;  // as the database has them
  FollowedPlaces followed_;
  Scopes scopes_;
  Plan plan_;

  std::mutex large_;  // held while a large file is read and written; taken before `state_`

  // While files are read, `state_` guards all that follows and, without a bulk load, the writer. Where the database
  // refuses a document, take_back() returns all of it to the state of the last commit.
  std::mutex state_;
  FileTable table_;
  Tally tally_;
  IdLedger ledger_;                           // loaded only when a file is read
  std::size_t next_ = 0;                      // index into plan_.read
  std::size_t done_ = 0;                      // of plan_.read: as of the last commit
  std::vector<const std::string*> redo_;      // of plan_.read: to be read again, before all others
  std::set<const std::string*> uncommitted_;  // of plan_.read: those that a thread took since the last commit
  std::vector<const std::string*> handled_;   // of those: what became of them is known with the next commit
  std::vector<Notice> unsaid_;                // warnings, told when they are committed
  std::vector<std::string> vanished_;         // read no longer: gone since the scan
  std::size_t most_files_ = SIZE_MAX;         // that a round may take: few while a refused one is looked for
  Tally committed_tally_;                     // as of the last commit, as are the next two
  std::size_t committed_vanished_ = 0;
  std::uint64_t committed_renewed_bytes_ = 0;
  std::uint64_t round_ = 0;          // commentaries after which to commit
  std::uint64_t written_ = 0;        // commentaries
  std::uint64_t committed_ = 0;      // of those
  std::size_t unwritten_bytes_ = 0;  // of records that the writer holds in memory
  std::uint64_t renewed_bytes_ = 0;
  bool interrupted_ = false;
  bool ids_settled_ = false;
  std::vector<FileEntry> taken_out_;  // what the database held of the files that --remove takes out
  std::vector<std::string> notes_;    // see RunReport
  std::optional<Error> stopped_by_;
};

}  // namespace osint
