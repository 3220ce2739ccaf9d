// SPDX-License-Identifier: GPL-2.0-or-later
// Explains the end of a program that Xapian terminates. Xapian 1.4 writes values in a destructor
// (Glass::ValueUpdater); if that fails, for example because the disk is full, std::terminate ends the
// program, and nobody can prevent it.
#pragma once

#include <string>

namespace osint {

// From now on, std::terminate prints a message about the database at `path` to standard error and ends the
// program with exit status 2, if errno says that a disk is to blame. If it does not, or if an exception is
// being handled, std::terminate aborts as usual. What was committed is kept.
void explain_termination(const std::string& path);

}  // namespace osint
