// SPDX-License-Identifier: GPL-2.0-or-later
// A database whose making was cut short, by a kill or a loss of power, before the first commit of anything: the folder holds
// some of the files that Xapian makes first, and at most the versions in them. Xapian itself may refuse it for ever.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// False of an empty folder, of one with anything else in it, and of a database in which there is anything.
bool is_stillborn(const std::string& path);

// Empties a stillborn folder for a new database. ErrorKind::busy where another process is at work there. What turns out
// not to be stillborn is left as it is.
Result<void> clear_stillborn(const std::string& path);

}  // namespace osint
