// SPDX-License-Identifier: GPL-2.0-or-later
// A file -> all that a run stores of it: its entry in the table of files, and its documents. Needs neither the database nor what other
// files hold, so several threads may prepare files, each with a Worker of its own.
#pragma once

#include <optional>
#include <string>
#include <vector>
#include <xapian.h>

#include "analysis/analyzer.h"
#include "indexer/building/families.h"
#include "indexer/run/file_reading.h"
#include "indexer/run/run_options.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/file_warnings.h"
#include "indexer/scan/plan.h"
#include "indexer/writing/database_update.h"

namespace osint {

// What a thread has to itself.
struct Worker {
  std::size_t number = 0;
  Analyzer analyzer;
  Families families;  // of the words that it has met
};

struct FileToRead {
  const std::string& path;           // of the plan
  const FileEntry* known = nullptr;  // of the table; nobody else changes it meanwhile
};

// What is the same for all files of a run.
struct Preparation {
  const RunOptions& options;
  const DocumentReader& reader;
  const Plan& plan;
  const Roots& roots;
  const std::uint32_t run;  // its number
};

struct PreparedFile {
  FileReading reading;  // the rest is empty where it says unchanged
  FileEntry entry;      // its commentaries have the ids that they claim, see claims()
  std::vector<FileWarning> warnings;
  std::vector<Xapian::Document> documents;  // of a large file none

  bool is_large() const { return documents.size() < reading.commentaries.size(); }

  // Gives the commentaries their ids, in the order of the file. An error concerns this file alone.
  Result<void> name(const std::vector<std::string>& ids, Worker& worker);

  // Passes all documents to `receive`, those of a large file built a part at a time, and each to observer.storing before.
  DatabaseUpdate::Stored give(Worker& worker, const Observer& observer,
                              const DatabaseUpdate::Receive& receive) const;
};

// ErrorKind::not_found: the file is gone; interrupted: nothing is known of it; any other: it cannot be read or indexed.
Result<PreparedFile> prepare(const FileToRead& file, const Preparation& how, Worker& worker);

}  // namespace osint
