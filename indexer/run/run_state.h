// SPDX-License-Identifier: GPL-2.0-or-later
// What a run knows and changes while it goes on: the table of files, the ids, the figures of its report. The threads of a run share it
// as Guarded<RunState>, so whoever calls a function here holds its lock. Writes nothing.
//
// Where the database refuses a document, take_back() returns all of it to the last mark(), which each commit makes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/run/file_queue.h"
#include "indexer/run/file_reading.h"
#include "indexer/run/id_ledger.h"
#include "indexer/run/tally.h"
#include "indexer/scan/file_table.h"
#include "indexer/scan/file_warnings.h"

namespace osint {

struct RunState {
  struct Progress {
    Tally tally;
    std::vector<std::string> vanished;  // files that were gone when they were to be read
    std::uint64_t renewed_bytes = 0;    // of files that were read and are what they were
    std::uint64_t written = 0;          // commentaries
  };

  FileTable table;
  IdLedger ledger;  // loaded only when a file is read
  FileQueue queue;
  Progress now;
  Progress committed;               // `now` as of the last commit
  std::vector<Notice> unsaid;       // warnings, told when they are committed
  bool interrupted = false;         // by the user
  std::optional<Error> stopped_by;  // an error after which no thread takes another file

  // The file could not be read: what the database holds of it stays.
  void fail(const std::string& path, const Error& error);
  // The file was read and has the bytes that the table knows.
  void keep(const std::string& path, const FileReading& reading);
  void warn(const Notice& notice, WarningKind kind);

  void mark();
  void take_back();

  // All that decides how a run goes on.
  std::string text() const;
};

}  // namespace osint
