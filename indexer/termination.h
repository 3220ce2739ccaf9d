// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian writes values in a destructor (Glass::ValueUpdater of 1.4): where that fails, as on a full disk, the program ends by
// std::terminate and nobody can prevent it. It can at least say why, and end with the status of an error.
#pragma once

#include <string>

namespace osint {

// From now on std::terminate, unless an exception of another kind is to blame, prints a message about the database at `path`
// to standard error and ends the program with exit status 2. What was committed stays.
void explain_termination(const std::string& path);

}  // namespace osint
