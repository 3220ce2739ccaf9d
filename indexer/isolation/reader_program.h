// SPDX-License-Identifier: GPL-2.0-or-later
// Finds osint-read, the program that reads documents.
#pragma once

#include <string>

#include "base/result.h"

namespace osint {

// Returns the path of osint-read: beside this program, in the installation that this program belongs to, or
// where the build installs it. If it is in none of these places, the error says what to do.
Result<std::string> find_reader_program();

}  // namespace osint
