// SPDX-License-Identifier: GPL-2.0-or-later
// What a run is asked to do, and whom it tells of what it does.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "indexer/run/report.h"
#include "indexer/scan/links.h"

namespace osint {

class FileTable;  // file_table.h

struct RunOptions {
  std::string database;
  std::vector<std::string> paths;       // none: the roots remembered
  std::vector<std::string> remembered;  // roots of another database that this one is to have as well
  std::vector<std::string> excluded;    // and the paths taken out of them
  // The files of another database, which this one is to replace: their commentaries keep the ids that they have there.
  // It must outlive the run.
  const FileTable* given = nullptr;
  bool dry_run = false;
  bool list_files = false;  // in the report, each that is not unchanged
  // Of files that are not UTF-8 and do not say what they are: one that is_readable_encoding(), or empty.
  std::string encoding;
  double wait_seconds = 0;     // for a database that another process writes
  std::optional<bool> follow;  // symbolic links of `paths` (none: of all roots), from now on; none: as before
  FollowedPlaces followed;     // of another database, as `remembered`
  std::vector<std::string> types;  // to read, of corpus_types(); none: all. What is held of others is kept
  bool prune = true;
  bool allow_empty = false;
  std::size_t jobs = 0;  // threads that read and analyse; 0: the processors
  // Commentaries. Xapian keeps a batch as trees of strings, which grow dearer with its size; with 2,000
  // it took a third more processor time and thrice the memory.
  std::size_t commit_every = 500;
  // Files of so many bytes to be read, and no fewer than half of what the database holds, go through a bulk load ...
  std::uint64_t bulk_bytes = 4U << 20;
  // ... which commits after so many commentaries, or three times those that the database holds already: each commit
  // copies all of it.
  std::size_t bulk_commit_every = 20'000;
  // Files whose stamps changed but not their bytes: only when reading them took more than this are the
  // new stamps worth writing a database for that is otherwise as it was.
  std::uint64_t renewal_bytes = 16U << 20;
};

// Told of what happens while it happens, by one thread at a time; each may be empty.
struct Observer {
  std::function<void(const Notice&)> warning;
  std::function<void(const std::string&)> database_warning;  // see version_warning()
  std::function<void(std::uint64_t)> committed;              // commentaries written so far in this run
  std::function<void(std::uint64_t done, std::uint64_t total)> progress;  // files to be read
  std::function<void(const std::string&)> waiting;                        // once, with who holds the database
  std::function<void(const std::vector<Scope>&, const LinkRules&)>
      scanning;  // what will be looked at: what changes from now on may be missed
  std::function<bool()>
      interrupted;  // asked between two files and while a document is read: true ends the run after a commit
  // For tests: each document on its way to the database, by several threads at a time. It may be altered.
  std::function<void(Xapian::Document)> storing;
  // For tests: a thread calls it, without a lock, before each step that changes what the run knows (`ended` false) and
  // when it has no more to do in this round (true). It may block, so that a test decides which thread goes on.
  std::function<void(std::size_t thread, bool ended)> step;
  // For tests: all that decides how the run goes on, as text, before the threads of a round begin.
  std::function<void(const std::string& state)> round;
};

// options.jobs, with 0 resolved.
std::size_t jobs(const RunOptions& options);

}  // namespace osint
