// SPDX-License-Identifier: GPL-2.0-or-later
// The report of --verify, and how it reads for people and as JSON.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace osint {

struct VerifyFinding {
  std::string about;  // an id, a file, a word, or a part of the database
  std::string problem;
  bool operator==(const VerifyFinding&) const = default;
};

struct VerifyReport {
  std::string database;
  std::vector<VerifyFinding> findings;  // the first 1,000
  std::uint64_t found = 0;              // the number of all findings
  std::vector<VerifyFinding>
      unchecked;  // what could not be checked because of a limit or a missing permission, and why
  std::uint64_t commentaries = 0;
  std::uint64_t terms = 0;
  std::uint64_t occurrences = 0;
  std::uint64_t families = 0;  // the number of words in them
  std::uint64_t files = 0;     // the number of files that the database knows
  struct Disk {                // the files compared with the database
    std::uint64_t changed = 0;
    std::uint64_t added = 0;
    std::uint64_t gone = 0;
    std::uint64_t unreadable = 0;
    bool up_to_date() const { return changed + added + gone + unreadable == 0; }
  } disk;
  std::uint64_t failed_files = 0;  // files whose reading failed in the last run
  std::string warning;             // from version_warning(); empty if there is none
  double seconds = 0;              // how long the check took

  bool damaged() const { return found > 0; }
  bool sound() const { return !damaged() && unchecked.empty(); }
};

// Renders the report for people: what was checked, what is wrong, what to do.
std::string text(const VerifyReport& report);
nlohmann::ordered_json to_json(const VerifyReport& report);

}  // namespace osint
