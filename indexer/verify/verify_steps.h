// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of --verify. Each runs in a process of its own (child_processes.h), because it reads a database
// that may be damaged. A step sends JSON messages with these members, which verify_evidence.h collects and
// compares:
//   {"finding": [ABOUT, PROBLEM]}, {"unchecked": [ABOUT, REASON]}, {"warning": TEXT},
//   {"total": N} (the number of commentaries), {"count": {NAME: N}} (summed over all messages),
//   {"documents": [[NUMBER, HIGH, LOW, ID, FILE, PASSAGES, CITATIONS]...]},
//   {"postings": [[NUMBER, HIGH, LOW]...]}, {"table": [[PATH, PASSAGES, CITATIONS, FAILED, [ID...]]...]},
//   {"disk": {"changed": N, "new": N, "gone": N, "unreadable": N}}
#pragma once

#include <string>
#include <vector>

#include "base/child_processes.h"

namespace osint {

// Opens the database. Sends {"unsuitable": MESSAGE} if it belongs to another program or version.
Step opening_step(const std::string& path);

// Runs Xapian's own check of blocks, their order, and the shape of each list. Opens nothing for writing.
Step xapian_step(const std::string& path);

// Checks versions, metadata and the table of files, and compares the table with the files on disk.
Step table_step(const std::string& path);

// Reads each posting list and each slot of values as queries do, and checks their counts and bounds.
Step postings_step(const std::string& path);

// Checks that each family holds only words with its stem.
Step families_step(const std::string& path);

// Compares every `shares`-th document, beginning with document `share`, with what its record says it must be.
Step documents_step(const std::string& path, std::size_t share, std::size_t shares);

}  // namespace osint
