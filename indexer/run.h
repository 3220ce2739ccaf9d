// SPDX-License-Identifier: GPL-2.0-or-later
// One run in progress: what it knows, and its steps. Only batch.cpp makes one.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/analyzer.h"
#include "indexer/batch.h"
#include "indexer/id_ledger.h"
#include "indexer/index_writer.h"
#include "indexer/plan.h"
#include "indexer/reading.h"
#include "indexer/roots.h"
#include "indexer/tally.h"

namespace osint {

class Run {
 public:
  Run(const BatchOptions& options, const Observer& observer) : options_(options), observer_(observer) {}

  Result<RunReport> run();

 private:
  Result<void> open();
  Result<void> load(const Xapian::Database& database);
  Result<void> plan();
  Result<void> read_files();
  Result<void> read_one(const std::string& path);
  Result<void> take(const std::string& path, FileReading reading);
  Result<bool> write(const std::string& path, std::span<const Commentary> commentaries);
  Result<void> make_way(const std::vector<std::string>& wanted);
  Result<void> drop_former(const FileEntry* known, const std::vector<std::string>& ids);
  Result<void> remove_commentary(const std::string& id);
  Result<void> remove_file(const std::string& path);
  Result<void> remove_gone();
  Result<void> settle_ids();
  void rename(const std::string& path, std::size_t ordinal, const std::string& id);
  Result<void> commit();
  Result<void> finish();

  void fail(const std::string& path, const Error& error);
  void keep(const std::string& path, const FileReading& reading);
  void warn(Notice notice);

  const BatchOptions& options_;
  const Observer& observer_;
  std::optional<IndexWriter> writer_;  // none in a dry run
  Analyzer analyzer_;
  Roots remembered_;
  Scopes scopes_;
  FileTable table_;
  Plan plan_;
  Tally tally_;
  IdLedger ledger_;              // loaded only when a file is read
  std::uint64_t written_ = 0;    // commentaries
  std::uint64_t committed_ = 0;  // of those
  std::uint64_t renewed_bytes_ = 0;
};

}  // namespace osint
