// SPDX-License-Identifier: GPL-2.0-or-later
// --verify: a database, its records and the files against each other. Reads only; whatever the state of the database, it comes to
// an end with a report.
//
// Each record is made into a document anew, and every term, position, wdf and value that the database holds must be
// those: as the documents list them, and as the posting lists and value streams that queries read give them. All counts and
// bounds must fit, the table of files must name each commentary once, metadata must have their digest, and Xapian's own check
// must find nothing. Files that changed since the last run are no damage. Nothing is opened for writing.
//
// No lock is needed: where something seems wrong and a writer committed meanwhile, all is read again, and at last under the
// writer's lock.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/result.h"
#include "indexer/run/index_run.h"

namespace osint {

struct VerifyFinding {
  std::string about;  // an id, a file, a word or a part of the database
  std::string problem;
  bool operator==(const VerifyFinding&) const = default;
};

struct VerifyReport {
  std::string database;
  std::vector<VerifyFinding> findings;  // the first ones
  std::uint64_t found = 0;              // all
  std::vector<VerifyFinding>
      unchecked;  // what could not be checked, and why: a limit or a missing right of this process
  std::uint64_t commentaries = 0;
  std::uint64_t terms = 0;
  std::uint64_t occurrences = 0;
  std::uint64_t families = 0;  // words in them
  std::uint64_t files = 0;     // that the database knows
  struct Disk {                // the files against the database
    std::uint64_t changed = 0;
    std::uint64_t added = 0;
    std::uint64_t gone = 0;
    std::uint64_t unreadable = 0;
    bool up_to_date() const { return changed + added + gone + unreadable == 0; }
  } disk;
  std::uint64_t failed_files = 0;  // in the last run
  std::string warning;             // see version_warning()
  double seconds = 0;

  bool damaged() const { return found > 0; }
  bool sound() const { return !damaged() && unchecked.empty(); }
};

// Fails where there is no database, one of another program or another version, and when it is busy to the last. A limit or a missing
// right that keeps it from checking is no failure: the report says so.
Result<VerifyReport> verify(const BatchOptions& options, const Observer& observer);

// For people: what was checked, what is wrong, what to do.
std::string text(const VerifyReport& report);
nlohmann::ordered_json to_json(const VerifyReport& report);

}  // namespace osint
