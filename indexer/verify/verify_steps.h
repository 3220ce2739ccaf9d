// SPDX-License-Identifier: GPL-2.0-or-later
// The steps of --verify, each to be run in a process of its own (child_processes.h), for they read a database that may be damaged. What
// they send, and what is to be compared of it, is known to verify.cpp:
//   {"finding": [ABOUT, PROBLEM]}, {"unchecked": [ABOUT, REASON]}, {"total": N} commentaries, {"count": {NAME: N}} to be added up,
//   {"documents": [[NUMBER, HIGH, LOW, ID, FILE, PASSAGES, CITATIONS]...]}, {"postings": [[NUMBER, HIGH, LOW]...]},
//   {"table": [[PATH, PASSAGES, CITATIONS, FAILED, [ID...]]...]}, {"disk": {changed, new, gone, unreadable}}, {"warning": TEXT}
#pragma once

#include <string>
#include <vector>

#include "base/child_processes.h"

namespace osint {

// Opens it. {"unsuitable": MESSAGE}: of another program or version.
Step opening_step(const std::string& path);

// Xapian's own check: blocks, their order, the shape of each list. It opens nothing for writing.
Step xapian_step(const std::string& path);

// Versions, metadata, the table of files; and the files on the disk against it.
Step table_step(const std::string& path);

// Each posting list and each slot of values as a query reads them, with what is counted of them.
Step postings_step(const std::string& path);

// The families of stems.
Step families_step(const std::string& path);

// The documents share, share + shares, ... against what their records say they must be.
Step documents_step(const std::string& path, std::size_t share, std::size_t shares);

}  // namespace osint
